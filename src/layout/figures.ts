import type { Block } from '../deck/blocks.js'
import { type Figure, figuresOf } from '../deck/figures.js'
import { textOf } from '../deck/walk.js'
import { half, stackHeight } from './block-height.js'
import { lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { linesOf, longestPiece, textWidth } from './text-width.js'
import { total } from './total.js'

/** How figures side by side are set: the size of the numbers in px, and whether their units stand below them. */
export interface FiguresLook {
  readonly text: number
  readonly isUnitBelow: boolean
}

const width = px['slide-width'] - 2 * px.edge
// From the largest. The sheet has a class for each.
const steps = [176, 152, 128, 104, 88, 72, 60] as const
// Words are smaller rather than their figure, unless it is long itself.
const leastLarge = 128
// A number and its unit, and what is sure of a predicted width.
const space = 0.28
const sure = 0.97

/** The height in px of figures side by side and of what stands below them, at the larger or the smaller step of text. */
export function figuresHeight(
  blocks: readonly Block[],
  setting: { readonly size: Sizes; readonly isLarge: boolean; readonly room: number }
): number {
  const look = figuresLook(blocks, setting)
  return look ? heightOf(blocks, look, setting.size) : Number.POSITIVE_INFINITY
}

/** The largest look in which figures fit; undefined where text has to be smaller for that, or a word is wider than its column. */
export function figuresLook(
  blocks: readonly Block[],
  { size, isLarge, room }: { readonly size: Sizes; readonly isLarge: boolean; readonly room: number }
): FiguresLook | undefined {
  const figures = figuresOf(blocks) ?? []
  const column = columnOf(figures)
  const looks = steps.flatMap(text => [false, true].map(isUnitBelow => ({ text, isUnitBelow })))
  const wide = looks.filter(look => figures.every(figure => figureWidth(figure, look, size) <= column * sure))
  const fitting = wide.find(look => heightOf(blocks, look, size) <= room)
  if (!isLarge) return fitting ?? wide.at(-1)
  const least = Math.min(leastLarge, wide[0]?.text ?? 0)
  return fitting && fitting.text >= least ? fitting : undefined
}

function columnOf(figures: readonly Figure[]): number {
  return figures.length === 2 ? half(width) : (width - 2 * px['columns-gap']) / 3
}

function figureWidth({ number, unit }: Figure, { text, isUnitBelow }: FiguresLook, { language }: Sizes): number {
  const unitText = textSteps(language).lead
  const wide = textWidth(number, 700) * text
  const beside = textWidth(unit) * unitText
  if (unit === '' || isUnitBelow) return Math.max(wide, longestPiece(unit, 400, language).width * unitText)
  return wide + space * unitText + beside
}

function heightOf(blocks: readonly Block[], { text, isUnitBelow }: FiguresLook, size: Sizes): number {
  const figures = figuresOf(blocks) ?? []
  const column = columnOf(figures)
  const { language } = size
  const { lead } = textSteps(language)
  const unit = isUnitBelow
    ? Math.max(...figures.map(figure => linesOf(figure.unit, lead, column, 400, language))) *
        lead *
        lineHeights(language).title +
      px['column-gap']
    : 0
  const meanings = figures.map(({ meaning }) => {
    const said = meaning.map(textOf).join('')
    if (longestPiece(said, 400, language).width * size.text > column) return Number.POSITIVE_INFINITY
    return linesOf(said, size.text, column, 400, language) * size.text * size.line
  })
  const others = blocks.filter(({ type }) => type !== 'list')
  const below = others.map(block =>
    block.type === 'paragraph'
      ? linesOf(textOf(block), lead, width, 400, language) * lead * lineHeights(language).dense
      : stackHeight([block], size, width)
  )
  return (
    text +
    unit +
    2 * px['figure-gap'] +
    px['figure-bar'] +
    Math.max(0, ...meanings) +
    total(below) +
    px['figure-below'] * below.length
  )
}
