import type { Block } from '../deck/blocks.js'
import { unitOf } from '../deck/figures.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { lineHeights, px, textSteps } from './box-sizes.js'
import { linesOf, longestPiece, textWidth } from './text-width.js'

/** How large the unit of a number is: a share of it, up to some px. The sheet says the same. */
const unitShare = 0.4
const mostOfUnit = 86

// From the largest. On a photo words keep to one side of it.
const steps = [360, 330, 300, 272, 240, 208, 176, 148, 120, 96]
const mostOnPhoto = 240
// Widths of letters are estimates, and faces of themes differ.
const sure = 1.05
// A sentence in a narrower column breaks into single words, and in more lines it is as high as its figure.
const leastColumn = 300
const mostLines = 5
// Below a figure that is so much larger, its meaning is better than beside one.
const worthMore = 1.4
/** Of the height of its letters, what a figure takes on its line. */
const line = 1

/** How large a figure is in px, and whether what it means stands beside it: else below. */
export interface NumberLook {
  readonly figure: number
  readonly isBeside: boolean
  /** How many marks above what it means count it out; 0 where it is no small whole number, or there is no room. */
  readonly marks: number
}

/** What a figure has for itself and what it means, in px. */
export interface NumberRoom {
  readonly language: string
  readonly width: number
  readonly room: number
  readonly isOnPhoto?: boolean
}

/** The largest size of a figure at which it stands on one line, with what it means beside it or below; undefined where it needs more lines. */
export function numberLook(blocks: readonly Block[], place: NumberRoom): NumberLook | undefined {
  const [figure, ...meaning] = blocks
  if (!figure) return undefined
  const sizes = place.isOnPhoto ? steps.filter(size => size <= mostOnPhoto) : steps
  const beside =
    meaning.length === 0
      ? undefined
      : sizes.find(size => {
          const column = columnWidth(figure, size, place)
          return (
            column >= Math.min(leastColumn, place.width) &&
            isWhole(meaning, column, place) &&
            meaningLines(meaning, column, place) <= mostLines &&
            Math.max(size * line, meaningHeight(meaning, column, place)) <= place.room
          )
        })
  const below = sizes.find(
    size =>
      figureWidth(figure, size) <= place.width &&
      heightOf(blocks, { figure: size, isBeside: false, marks: 0 }, place) <= place.room
  )
  if (beside !== undefined && beside * worthMore >= (below ?? 0))
    return { figure: beside, isBeside: true, marks: marksBeside(blocks, beside, place) }
  return below === undefined ? undefined : { figure: below, isBeside: false, marks: 0 }
}

// A room counts as many at one look, in em of what they stand above, with what is between them. The sheet says the same.
const [fewestMarks, mostMarks, markGap] = [3, 10, 0.32]
// In a narrow column they are smaller, to this share.
const leastMark = 0.75
// What parts them from the words below, in em; digits are as high as this share of their size.
const [belowMarks, digits] = [0.8, 0.72]

/** As many marks as a figure counts, where they have room above what it means: seven seconds are seven marks. */
function marksBeside([figure, ...meaning]: readonly Block[], size: number, place: NumberRoom): number {
  if (!figure || place.isOnPhoto) return 0
  const { number } = unitOf(textOf(figure))
  const count = /^\d{1,2}$/.test(number) ? Number(number) : 0
  if (count < fewestMarks || count > mostMarks) return 0
  const mark = sizeAt(0, place.language)
  const column = columnWidth(figure, size, place)
  const isWide = (count * leastMark + (count - 1) * markGap) * mark <= column
  const isHigh = meaningHeight(meaning, column, place) + (1 + belowMarks) * mark <= size * digits
  return isWide && isHigh ? count : 0
}

/** The height in px of a figure in a look, with what it means. */
export function heightOf([figure, ...meaning]: readonly Block[], look: NumberLook, place: NumberRoom): number {
  if (!figure) return 0
  if (look.isBeside)
    return Math.max(look.figure * line, meaningHeight(meaning, columnWidth(figure, look.figure, place), place))
  const apart = meaning.length > 0 ? px['figure-apart'] + px['figure-inset'] + px['figure-line'] : 0
  return look.figure * line + apart + meaningHeight(meaning, Math.min(place.width, px['meaning-width']), place)
}

function figureWidth(figure: Block, size: number): number {
  const { number, unit } = unitOf(textOf(figure))
  const beside = unit === '' ? 0 : textWidth(` ${unit}`, 700) * Math.min(unitShare * size, mostOfUnit)
  return (textWidth(number, 700) * size + beside) * sure
}

function columnWidth(figure: Block, size: number, { width }: NumberRoom): number {
  return width - figureWidth(figure, size) - px['figure-beside'] - px['figure-column'] - px['figure-line']
}

function sizeAt(index: number, language: string): number {
  return textSteps(language)[index === 0 ? 'lead' : 'text-dense']
}

function isWhole(meaning: readonly Block[], width: number, { language }: NumberRoom): boolean {
  return meaning.every(
    (block, index) => longestPiece(textOf(block), 400, language).width * sizeAt(index, language) <= width
  )
}

function meaningLines([first]: readonly Block[], width: number, { language }: NumberRoom): number {
  return first ? linesOf(textOf(first), sizeAt(0, language), width, 400, language) : 0
}

function meaningHeight(meaning: readonly Block[], width: number, { language }: NumberRoom): number {
  const tall = meaning.map((block, index) => {
    const size = sizeAt(index, language)
    return linesOf(textOf(block), size, width, 400, language) * size * lineHeights(language).dense
  })
  return total(tall) + px['gap-dense'] * Math.max(0, meaning.length - 1)
}
