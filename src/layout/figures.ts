import type { Block } from '../deck/blocks.js'
import { type Figure, figuresOf, shares } from '../deck/figures.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { half, stackHeight } from './block-height.js'
import { lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { linesOf, longestPiece, textWidth } from './text-width.js'

/** How figures are set: the size of the numbers in px, whether their units stand below them, whether they are rows with bars that begin at one place, and the size of words there. */
export interface FiguresLook {
  readonly text: number
  readonly isUnitBelow: boolean
  readonly isRows: boolean
  /** Whether what the figures of rows mean is as large as a lead. */
  readonly isLead: boolean
}

const width = px['slide-width'] - 2 * px.edge
// From the largest. The sheet has a class for each.
const steps = [176, 152, 128, 104, 88, 72, 60] as const
// Of rows: what bars compare stands one above the other, and leaves them most of the width.
const rowSteps = [148, 128, 116, 104, 88, 72, 60] as const
const mostOfRow = 0.42
/** Smaller figures of rows, and a slide is set more densely. */
const leastOfRow = 104
/** Smaller figures are better larger than their words. */
const leastBesideLead = 88
/** What is empty above digits, and below them for letters that reach down, as shares of their size: the sheet says the same. */
const aboveDigits = 0.14
const belowDigits = 0.18
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
  const isRows = shares(figures) !== undefined
  const column = isRows ? width * mostOfRow : columnOf(figures)
  const sizes = isRows ? rowSteps : steps
  const looksWith = (isLead: boolean) =>
    sizes.flatMap(text => [false, true].map(isUnitBelow => ({ text, isUnitBelow, isRows, isLead })))
  const looks = [...(isRows ? looksWith(true).filter(({ text }) => text >= leastBesideLead) : []), ...looksWith(false)]
  const wide = looks.filter(look => figures.every(figure => figureWidth(figure, look, size) <= column * sure))
  const fitting = wide.find(look => heightOf(blocks, look, size) <= room)
  if (!isLarge) return fitting ?? wide.at(-1)
  const least = Math.min(isRows ? leastOfRow : leastLarge, wide[0]?.text ?? 0)
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

function heightOf(blocks: readonly Block[], look: FiguresLook, size: Sizes): number {
  const figures = figuresOf(blocks) ?? []
  const { language } = size
  const { lead } = textSteps(language)
  const { dense } = lineHeights(language)
  const widest = Math.max(0, ...figures.map(figure => figureWidth(figure, look, size)))
  const column = look.isRows ? width - widest / sure - px['figure-beside'] : columnOf(figures)
  const unit = look.isUnitBelow
    ? Math.max(
        ...figures.map(figure => linesOf(figure.unit, lead, look.isRows ? widest : columnOf(figures), 400, language))
      ) *
        lead *
        lineHeights(language).title +
      px['column-gap']
    : 0
  const meanings = figures.map(({ meaning }) => {
    const said = meaning.map(textOf).join('')
    const text = look.isLead ? lead : size.text
    const line = look.isRows ? dense : size.line
    if (longestPiece(said, 400, language).width * text > column) return Number.POSITIVE_INFINITY
    return linesOf(said, text, column, 400, language) * text * line
  })
  const others = blocks.filter(({ type }) => type !== 'list')
  const belowText = look.isRows ? size.text : lead
  const below = others.map(block =>
    block.type === 'paragraph'
      ? linesOf(textOf(block), belowText, width, 400, language) * belowText * dense
      : stackHeight([block], size, width)
  )
  const rows = meanings.map(high =>
    Math.max(
      (1 + belowDigits) * look.text + unit,
      aboveDigits * look.text + px['figure-row-bar'] + 1.5 * px['figure-row-gap'] + high
    )
  )
  const above = look.isRows
    ? total(rows) + px['figure-row-below'] * (rows.length - 1)
    : look.text + unit + 2 * px['figure-gap'] + px['figure-bar'] + Math.max(0, ...meanings)
  const apart = px[look.isRows ? 'figure-row-below' : 'figure-below']
  return above + total(below) + apart * below.length
}
