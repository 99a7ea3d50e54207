import type { List, PhrasingContent } from 'mdast'
import type { Block } from '../../deck/blocks.js'
import { lessonOf } from '../../deck/lesson.js'
import { minutesOfParts } from '../../deck/schedule.js'
import { partOf } from '../drawing/slide-place.js'
import { numberText } from '../formatting.js'
import { fill } from '../templates.js'
import type { SlideContext } from './context.js'

/** What an agenda says: its own list with the minutes of each part, else the parts of the lesson with the one that begins here in bold. */
export function agendaOf(own: readonly Block[], context: SlideContext): readonly Block[] {
  const { deck, slide } = context
  if (own.length > 0) return own.map(block => (block.type === 'list' ? withMinutes(block, context) : block))
  const { scope } = lessonOf(deck)
  const current = partOf(slide, deck.slides)
  if (scope.length < 2 || current === undefined) return []
  const items = scope.map(({ number, text }): List['children'][number] => {
    const words: PhrasingContent = { type: 'text', value: text }
    const said: PhrasingContent = number === current ? { type: 'strong', children: [words] } : words
    return { type: 'listItem', children: [{ type: 'paragraph', children: [said] }] }
  })
  return [withMinutes({ type: 'list', ordered: true, children: items }, context)]
}

/** What stands behind the name of a part: its minutes, or nothing where no slide of it has any. */
export function partMinutes(part: number, { deck, labels }: Pick<SlideContext, 'deck' | 'labels'>): string {
  const minutes = minutesOfParts(deck).get(part)
  if (minutes === undefined) return ''
  return ` · ${fill(labels.minutesShort, { minutes: numberText(minutes, deck.language) })}`
}

function withMinutes(list: List, context: SlideContext): List {
  const children = list.children.map((item, index) => {
    const text = partMinutes(index + 1, context)
    if (text === '') return item
    return {
      ...item,
      children: item.children.map((child, at) =>
        at === 0 && child.type === 'paragraph'
          ? { ...child, children: [...child.children, { type: 'text' as const, value: text }] }
          : child
      )
    }
  })
  return { ...list, children }
}
