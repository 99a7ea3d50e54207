import type { PhrasingContent } from 'mdast'
import { splitBlanks } from '../../deck/blanks.js'
import type { Block } from '../../deck/blocks.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { lessonOf } from '../../deck/lesson.js'
import { bodyOf } from '../../deck/word-layouts.js'
import { slideLayout } from '../../layout/slide-layout.js'
import type { Labels } from '../templates.js'
import { paragraph, strong } from './plain-words.js'

/** What a slide without words of its own shows because of its layout: the parts of the lesson, or the deck's contact on the last one. */
export function impliedBlocks(slide: Slide, deck: Deck, labels: Labels): Block[] {
  if (bodyOf(slide).length > 0) return []
  const layout = slideLayout(slide, deck)
  const { sensitivity } = deck.frontMatter
  if (layout === 'agenda') {
    const children = lessonOf(deck).scope.map(({ item }) => item)
    return children.length === 0 ? [] : [{ type: 'list', ordered: true, start: 1, spread: false, children }]
  }
  if (layout !== 'closing' || !sensitivity) return []
  const contact = splitBlanks(sensitivity.support).map(
    (part): PhrasingContent =>
      'blank' in part ? { type: 'blank', value: part.blank } : { type: 'text', value: part.text }
  )
  return [paragraph([strong(labels.support), { type: 'text', value: ' ' }, ...contact])]
}
