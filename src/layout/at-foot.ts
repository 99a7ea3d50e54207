import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { itemsOf } from '../deck/lesson.js'
import { all, textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { half } from './block-height.js'
import { px, textSteps } from './box-sizes.js'
import { areLookedAt } from './looked-at.js'
import { photo, wholeWidth, widestAtFoot } from './photo-sizes.js'
import { contentLayout } from './slide-layout.js'
import { linesOf, longestPiece } from './text-width.js'

/** The sizes of a sentence along the foot of a photo, in px, and how many lines each may take. */
const sentences = [
  { size: 72, lines: 2 },
  { size: 64, lines: 2 },
  { size: 58, lines: 3 }
] as const

/** The size in px of a sentence that stands along the foot of a photo, since it has the width for large words there; undefined for all else. */
export function sentenceAtFoot(slide: Slide, language: string): number | undefined {
  if (!isOnPhoto(slide) || contentLayout(slide) !== 'statement') return undefined
  const body = bodyOf(slide)
  return sentences.find(({ size, lines }) => isSet(body, size, widestAtFoot, language, lines))?.size
}

// Of a box: its edge and the air in it.
const boxInset = px['callout-line-start'] + px['callout-line'] + 2 * px['callout-inset']
const mostBoxLines = 3

/** Whether a photo has one short box on it. At the top of the slide it would hang above an empty half. */
export function isBoxAlone(slide: Slide, language: string): boolean {
  const [box, ...others] = bodyOf(slide)
  if (!isOnPhoto(slide) || box?.type !== 'callout' || others.length > 0 || contentLayout(slide) !== 'content')
    return false
  return (
    box.children.every(({ type }) => type === 'paragraph') &&
    isSet([box], textSteps(language)['text-normal'], photo.words - boxInset, language, mostBoxLines)
  )
}

const mostRows = 3
// Widths of letters are estimates.
const sure = 0.95

/** The width in px that two short lists with heads take along the foot of a photo, each item on a line: a panel for them would hide the photo. */
export function comparisonAtFoot(
  slide: Slide,
  language: string,
  text: number = textSteps(language)['text-normal']
): number | undefined {
  const [columns, ...others] = bodyOf(slide)
  if (!isOnPhoto(slide) || columns?.type !== 'columns' || others.length > 0 || columns.children.length !== 2)
    return undefined
  if (contentLayout(slide) !== 'comparison' || (slide.words ?? 'foot') !== 'foot') return undefined
  const isShort = columns.children.every(
    ({ kind, icon, children: [head, list, ...rest] }) =>
      (kind ?? icon) === undefined && head?.type === 'heading' && list?.type === 'list' && rest.length === 0
  )
  const items = columns.children.map(({ children }) => itemsOf(children.slice(1)))
  if (!isShort || items.some(({ length }) => length > mostRows)) return undefined
  const { title } = textSteps(language)
  const isLine = (words: string, weight: 400 | 700, room = half(wholeWidth)) =>
    linesOf(words, room === wholeWidth ? title : text, room * sure, weight, language) === 1
  const fits =
    isLine(slide.title, 700, wholeWidth) &&
    columns.children.every(({ children: [head] }) => head && isLine(textOf(head), 700)) &&
    items.flat().every(item => isLine(textOf(item), 400))
  return fits ? wholeWidth : undefined
}

/** Whether such columns are as large as a lead: each item still keeps to its line, and the photo above to two fifths of the slide. */
export function areRowsLarge(slide: Slide, language: string): boolean {
  const rows = all(bodyOf(slide), 'column').map(({ children }) => itemsOf(children).length)
  return Math.max(...rows) < mostRows && comparisonAtFoot(slide, language, textSteps(language).lead) !== undefined
}

/** Whether words stand along the foot of a photo, below the sky: where an author asks for it, and a sentence or a box that fits. */
export function isAtFoot(slide: Slide, language: string): boolean {
  if (!isOnPhoto(slide)) return false
  const isFreed = slide.words === undefined && isBoxAlone(slide, language)
  return (
    slide.words === 'foot' ||
    isFreed ||
    areLookedAt(slide, language) ||
    sentenceAtFoot(slide, language) !== undefined ||
    comparisonAtFoot(slide, language) !== undefined
  )
}

export function isOnPhoto({ background }: Slide): boolean {
  return background !== undefined && 'picture' in background
}

/** Whether bold words at a size take no more lines in a width than these, and none of them is broken. */
export function isSet(
  blocks: readonly Block[],
  size: number,
  width: number,
  language: string,
  lines = Number.POSITIVE_INFINITY
): boolean {
  const text = textOf(blocks)
  return longestPiece(text, 700, language).width * size <= width && linesOf(text, size, width, 700, language) <= lines
}
