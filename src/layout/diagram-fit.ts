import type { Box, Item, PlacedDiagram, PlacedItem } from '../deck/diagrams/geometry.js'
import { detailSize, headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { type Script, scriptOf } from '../deck/language.js'
import { lineHeights } from './box-sizes.js'
import { linesOf, longestPiece, textWidth } from './text-width.js'

/** The text sizes of a diagram in px, equal for all items of a level so that nothing looks more important by chance. */
export interface DiagramFit {
  readonly sizes: {
    /** Of the items of the first level. */
    readonly first: number
    /** Of the one that the others stand around. */
    readonly centre: number
    /** Of those placed below items of the first level. */
    readonly second: number
    /** Of the small lists in boxes. */
    readonly list: number
  }
  /** Items whose text is too much for their place even at the smallest size. */
  readonly overfull: readonly Overfull[]
}

export interface Overfull {
  readonly text: string
  /** Letters that the place holds at the smallest size. */
  readonly fits: number
  /** The word that is wider than the place, where one is. */
  readonly word?: string
}

// Ours: words in a picture stand alone and are read as signs, so they may be smaller than running text, which ends at 32 px.
// Arabic letters are drawn a seventh smaller: its steps are larger, down to the same least.
const sizesOf: Readonly<Record<Script, readonly number[]>> = {
  alphabetic: [38, 32, 28],
  arabic: [43, 36, 32, 28],
  ideographic: [38, 32, 28]
}
const smallest = 28
// Where few words carry the slide, also beside what is below them; a title is larger still.
const leadSizes: Readonly<Record<Script, readonly number[]>> = {
  alphabetic: [48, 44, 42, 40, 38, 36, 34, 32, 28],
  arabic: [48, 44, 43, 42, 40, 38, 36, 34, 32, 28],
  ideographic: [48, 44, 42, 40, 38, 36, 34, 32, 28]
}
// What others stand around is read first: it is this large where they are at least as large as that. Of Arabic letters and of ideographs it
// is nearly as large as a title: their words are short.
const titleSteps = [
  { text: 54, others: 36 },
  { text: 48, others: 34 }
]
const centreSteps: Readonly<Record<Script, typeof titleSteps>> = {
  alphabetic: [
    { text: 48, others: 40 },
    { text: 42, others: 34 }
  ],
  arabic: titleSteps,
  ideographic: titleSteps
}
const arabicDetailLine = 1.3

// What a list is set in from its side, in em: `.diagram .small-list` says the same.
const listIndent = 1.05

/** What is set together in one box, all in one size. */
interface Placed {
  readonly texts: readonly string[]
  /** As it is written. */
  readonly text: string
  readonly box: Box
  readonly kind: 'label' | 'list' | 'detail'
}

/**
 * Finds the largest sizes at which the text of every item, in a language, fits its place in the diagram, and no word is cut. What
 * stands below an item is never larger than the items.
 */
export function fitDiagram(items: readonly Item[], diagram: PlacedDiagram, language: string): DiagramFit {
  const centre = diagram.items.findIndex(({ isFirst }) => isFirst)
  const { isLead, mostLead = Number.POSITIVE_INFINITY } = diagram
  const sizes = (isLead ? leadSizes : sizesOf)[scriptOf(language)].filter(size => size <= mostLead)
  const pairs = items.flatMap((item, index) => pair(item, diagram.items[index]))
  const below = pairs.flatMap(({ item, placed }) =>
    item.children.flatMap((child, index) => pair(child, placed.children[index]))
  )
  const third = below.flatMap(({ item, placed }) =>
    item.children.flatMap((child, index) => pair(child, placed.children[index]))
  )
  const first = pairs.filter(({ placed }) => !placed.isAxis).map(labelOf)
  const second = [...pairs.filter(({ placed }) => placed.isAxis), ...below, ...third].map(labelOf)
  const lists = pairs.flatMap(({ item, placed }): Placed[] =>
    placed.list ? [listOf(item.children.flatMap(textsOf), placed.list)] : detailOf(item, placed)
  )
  const largest = (places: readonly Placed[], most: number) =>
    sizes.find(size => size <= most && places.every(place => fits(place, size, language))) ?? smallest
  const most = largest(first, Number.POSITIVE_INFINITY)
  const small = largest(second, most)
  // Levels differ by their shapes: another size says so only where it is seen at once.
  const head = second.length > 0 && sizes.indexOf(small) - sizes.indexOf(most) === 1 ? small : most
  const core = pairs[centre]
  const large = centreSteps[scriptOf(language)].find(
    ({ text, others }) => core && head >= others && fits(labelOf(core), text, language)
  )
  return {
    sizes: {
      first: head,
      centre: large?.text ?? head,
      second: small,
      list: largest(lists, lists.some(({ kind }) => kind === 'detail') ? Math.min(head, mostDetail(language)) : head)
    },
    overfull: [...first, ...second, ...lists].flatMap(place => overfullOf(place, language))
  }
}

interface Pair {
  readonly item: Item
  readonly placed: PlacedItem
}

function pair(item: Item, placed: PlacedItem | undefined): Pair[] {
  return placed ? [{ item, placed }] : []
}

function labelOf({ item, placed }: Pair): Placed {
  const { head, detail } = headAndDetail(item.text)
  const stacks = placed.stacks === true && detail.trim() !== ''
  const texts = placed.onWay ? [detail.trim()] : placed.detail ? [head] : stacks ? [head, detail.trim()] : [item.text]
  return { texts, text: item.text, box: placed.label, kind: 'label' }
}

/** What stands on a card below its head. */
function detailOf({ text }: Item, { detail: box }: PlacedItem): Placed[] {
  const detail = headAndDetail(text).detail.trim()
  return box ? [{ texts: [detail], text: detail, box, kind: 'detail' }] : []
}

/** What explains a head is as large as other labels at the most. */
function mostDetail(language: string): number {
  return sizesOf[scriptOf(language)][0] ?? smallest
}

function listOf(texts: readonly string[], box: Box): Placed {
  return { texts, text: texts.join(' '), box, kind: 'list' }
}

function textsOf(item: Item): string[] {
  return [item.text, ...item.children.flatMap(textsOf)]
}

function fits(place: Placed, size: number, language: string): boolean {
  // Any word of a list may be bold.
  const isWhole = place.texts.every(
    (text, index) => longestPiece(text, 700, language).width * sizeAt(place, index, size) <= widthOf(place, size)
  )
  return isWhole && heightOf(place, size, language) <= place.box.height
}

function widthOf({ box, kind }: Placed, size: number): number {
  return kind === 'list' ? box.width - listIndent * size : box.width
}

/** The size of one of the texts of a place: what stands behind a colon is smaller. */
function sizeAt({ kind }: Placed, index: number, size: number): number {
  return kind === 'label' && index > 0 ? detailSize(size) : size
}

function heightOf(place: Placed, size: number, language: string): number {
  const script = scriptOf(language)
  const weight = place.kind === 'label' ? 700 : 400
  const gap = place.kind === 'list' ? 0.2 * size : 0
  const width = widthOf(place, size)
  return place.texts.reduce((sum, text, index) => {
    const set = sizeAt(place, index, size)
    const line = set < size && script === 'arabic' ? arabicDetailLine : lineHeights(language).diagram
    // What explains a head is not bold: `.diagram .detail` says the same.
    const own = place.kind === 'label' && index > 0 ? 400 : weight
    return sum + linesOf(text, set, width, own, language) * set * line + gap
  }, 0)
}

function overfullOf(place: Placed, language: string): Overfull[] {
  const weight = place.kind === 'label' ? 700 : 400
  const { text } = place
  // A colon before which the line ends is not drawn.
  const [longest = { piece: '', width: 0 }] = place.texts
    .map(one => longestPiece(one, weight, language))
    .toSorted((a, b) => b.width - a.width)
  const word = longest.width * smallest > widthOf(place, smallest) ? { word: longest.piece } : {}
  if (!('word' in word) && heightOf(place, smallest, language) <= place.box.height) return []
  return [{ text, fits: lettersIn(text, place.box, lineHeights(language).diagram), ...word }]
}

/** The letters of a text's own kind that a box holds at the smallest size; a line in ten is lost to breaks. */
function lettersIn(text: string, box: Box, line: number): number {
  const letter = text.length === 0 ? 0.56 : textWidth(text, 700) / text.length
  const lines = Math.max(1, Math.floor(box.height / (smallest * line)))
  return Math.max(1, Math.floor((lines * box.width * 0.9) / (letter * smallest)))
}
