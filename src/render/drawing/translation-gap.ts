import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { splitBlanks } from '../../deck/blanks.js'
import type { TranslationGap } from '../../deck/blocks.js'
import { directionOf } from '../../deck/language.js'
import type { DrawnDeck } from './context.js'

/** Words of a translation that are missing, stale or unsure. They are marked with their language, and in a draft visibly. */
export function drawTranslationGap(
  deck: DrawnDeck,
  { language, reason }: { readonly language: string; readonly reason: TranslationGap },
  children: readonly (ElementContent | string)[]
): Element {
  const mark = reason === 'stale' && language !== deck.language ? 'missing' : reason
  const look = deck.translation?.isDraft ? { className: ['fallback', `fallback-${mark}`] } : {}
  return h('span', { ...look, lang: language, dir: directionOf(language) }, [...children])
}

/** A text that is no running text, marked where its translation is missing, stale or unsure. `reason` says which. */
export function drawWords(deck: DrawnDeck, text: string, reason: TranslationGap | undefined): ElementContent[] {
  if (reason === undefined) return withBlanks(text)
  const isTranslated = reason === 'stale' && deck.translation?.isDraft === true
  return [
    drawTranslationGap(
      deck,
      { language: isTranslated ? deck.language : deck.frontMatter.language, reason },
      withBlanks(text)
    )
  ]
}

/** A blank looks the same in a field as on a slide. */
function withBlanks(text: string): ElementContent[] {
  return splitBlanks(text).map(part =>
    'blank' in part ? h('span', { className: ['blank'] }, part.blank) : { type: 'text', value: part.text }
  )
}

/** A front-matter field, by its dotted path. */
export function drawField(deck: DrawnDeck, path: string, text: string): ElementContent[] {
  return drawWords(deck, text, deck.translation?.unsettled[path])
}
