import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { lessonOf } from '../../deck/lesson.js'
import { blocksOf } from '../../deck/walk.js'
import type { RenderInput } from '../format.js'
import { drawBelow, part } from './draw.js'

/** The aim and the relevance of the lesson, each below its own heading. */
export function drawAim(level: 2 | 3, input: RenderInput): ElementContent[] {
  const { aim, relevance } = lessonOf(input.deck)
  const { labels } = input.templates
  return [
    ...part(level, labels.aim, aim ? drawBelow(level, aim.children, input) : []),
    ...part(level, labels.relevance, relevance ? drawBelow(level, relevance.children, input) : [])
  ]
}

/** The parts of the lesson as a numbered list. */
export function drawScope(level: 2 | 3, input: RenderInput): ElementContent[] {
  const { scope } = lessonOf(input.deck)
  if (scope.length === 0) return []
  const items = scope.map(({ item }) => h('li', drawBelow(level, item.children, input)))
  return part(level, input.templates.labels.scope, [h('ol', { className: ['numbered'] }, items)])
}

/** The learning outcomes as a numbered list; as a checklist, each has a box to tick. */
export function drawOutcomes(level: 2 | 3, input: RenderInput, look: 'numbered' | 'checklist'): ElementContent[] {
  const { outcomes } = lessonOf(input.deck)
  const { labels } = input.templates
  if (outcomes.length === 0) return []
  const intro = [...blocksOf(input.deck, 'outcomes')].flatMap(({ block }) =>
    block.children.filter(child => child.type !== 'list')
  )
  return part(level, labels.outcomes, [
    ...(intro.length > 0 ? drawBelow(level, intro, input) : [h('p', labels.outcomesStem)]),
    h(
      'ol',
      { className: [look] },
      outcomes.map(({ item }) => h('li', drawBelow(level, item.children, input)))
    )
  ])
}
