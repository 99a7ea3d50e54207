import { forScreen } from '../deck/audience.js'
import { blankNames, countMissing } from '../deck/blanks.js'
import type { Block } from '../deck/blocks.js'
import { percentOf } from '../deck/catalogue-coverage.js'
import type { Slide } from '../deck/deck.js'
import { all } from '../deck/walk.js'
import type { RenderInput } from './format.js'
import { listText } from './formatting.js'
import { fill, type Labels } from './templates.js'

/**
 * What a draft says on every page: what is open in it, and how far its translation is until all of it is reviewed. Undefined for a
 * release, and where nothing is open. A paper with no more than some blocks of the deck, which are `printed`, says what is open there.
 */
export function draftMark(input: RenderInput, printed?: readonly Block[]): string | undefined {
  const says = draftMarks(input, printed)
  return says.length === 0 ? undefined : says.join(' · ')
}

/** The sentences of the draft mark, the most important one first. */
export function draftMarks({ deck, options, templates }: RenderInput, printed?: readonly Block[]): string[] {
  if (options.release) return []
  const { labels } = templates
  const counts = printed
    ? { blanks: blanksIn(printed), missing: all(printed, 'missing').length }
    : { blanks: blankNames(deck).length, missing: countMissing(deck) }
  const open = openText(counts, labels, labels.draftOpen)
  const coverage = deck.translation?.coverage
  const reviewed = coverage ? percentOf(coverage, ['reviewed']) : 100
  const translated = coverage ? percentOf(coverage, ['translated', 'reviewed']) : 100
  return [
    ...(open === undefined ? [] : [open]),
    ...(coverage && reviewed < 100
      ? // Of a whole translation only what is left to do is said: the line stands on the title slide.
        [fill(translated < 100 ? labels.draftTranslation : labels.draftReviewed, { translated, reviewed })]
      : [])
  ]
}

/** How slides are drawn in a draft: each says what is open on it, and the title slide what is open in the deck. Nothing in a release. */
export function draftDrawing(input: RenderInput): { readonly draft?: { readonly deck?: string } } {
  if (input.options.release) return {}
  const says = draftMarks(input)
  return { draft: says.length === 0 ? {} : { deck: says.join(' · ') } }
}

/** What a draft says on a slide: what is open on it, separately from what is open in the whole deck. Undefined where nothing is. */
export function slideDraftMark({ body }: Slide, labels: Labels): string | undefined {
  const count = (type: 'missing' | 'fallback') => all(forScreen(body), type).length
  return openText(
    { blanks: blanksIn(forScreen(body)), missing: count('missing'), texts: count('fallback') },
    labels,
    labels.draftOpenHere
  )
}

function blanksIn(blocks: readonly Block[]): number {
  return new Set(all(blocks, 'blank').map(({ value }) => value)).size
}

/** Each thing by its name, so that whoever reads it knows what is to be done: `Draft: 3 blanks to fill in`. */
function openText(
  { blanks, missing, texts = 0 }: { readonly blanks: number; readonly missing: number; readonly texts?: number },
  labels: Labels,
  written: string
): string | undefined {
  const says = [
    ...(blanks === 0 ? [] : [fill(labels.openBlanks, { count: blanks })]),
    ...(missing === 0 ? [] : [fill(labels.openParts, { count: missing })]),
    ...(texts === 0 ? [] : [fill(labels.openTexts, { count: texts })])
  ]
  return says.length === 0 ? undefined : fill(written, { open: listText(says, labels) })
}
