import type { ListItem, PhrasingContent } from 'mdast'
import type { Block } from './blocks.js'
import { itemsOf } from './lesson.js'
import { textOf } from './walk.js'

/** An item that begins with a figure in bold: `**72 hours**: of drinking water`. */
export interface Figure {
  /** `72`, `1 in 3`, `40 %`. */
  readonly number: string
  /** What stands behind the number: `hours`. Empty where it has none, or stands in the number. */
  readonly unit: string
  /** What the figure means, without the colon before it. */
  readonly meaning: readonly PhrasingContent[]
  /** The colon, as it is written, with the spaces before it. */
  readonly colon: string
}

const longestFigure = 24
const mostFigures = 3
const beginsWithNumber = /^[^\p{L}\p{N}]{0,3}\p{N}/u
const numberAndUnit = /^([^\p{L}\p{N}]{0,3}\p{N}(?:[\p{N}.,:/–-]|\s(?=\p{N}))*(?:\s?[%‰٪])?)\s*([^\p{N}]*)$/u

/** Returns the figure that an item of a list begins with; undefined where it begins otherwise, or says nothing of its figure. */
export function figureOf({ children: [only, ...others] }: ListItem): Figure | undefined {
  if (only?.type !== 'paragraph' || others.length > 0) return undefined
  const [bold, ...rest] = only.children
  if (bold?.type !== 'strong') return undefined
  const [, text = '', inBold = ''] = /^(.*?)(\s*[:：])?\s*$/su.exec(textOf(bold)) ?? []
  if (!beginsWithNumber.test(text) || text.length > longestFigure) return undefined
  const [first, ...more] = rest
  const [, colon = '', said = ''] = /^(\s*[:：]|)\s*(.*)$/su.exec(first?.type === 'text' ? first.value : '') ?? []
  const meaning = first?.type === 'text' ? [{ ...first, value: said }, ...more] : rest
  if (meaning.map(textOf).join('').trim() === '') return undefined
  return { ...unitOf(text), meaning, colon: inBold || colon }
}

/** The number of a figure, and what stands behind it: `72 hours` is `72` and `hours`. A figure that is not one number with its unit is all number. */
export function unitOf(figure: string): Pick<Figure, 'number' | 'unit'> {
  const [, number = figure, unit = ''] = numberAndUnit.exec(figure) ?? []
  return { number: number.trim(), unit: unit.trim() }
}

/** Whether a text is a figure and no more: `73 %`, `1,200`, `$4.2 m`. It begins with a digit or a sign, and little stands beside the digits. */
export function isPlainFigure(text: string): boolean {
  return /^[^\p{L}\p{N}]{0,3}\p{N}[\p{N}\s.,:/%‰٪+–-]*(?:\p{L}{1,3})?$/u.test(text)
}

/**
 * Blocks in which a heading that is no more than a figure (`# 63 %`), below the title and above what it means, is a paragraph: who writes
 * a large figure writes it so. A figure that is the title, or one of several above passages (`## 2025`, `## 2026`), stays one.
 */
export function withFigureAsWords(blocks: readonly Block[]): readonly Block[] {
  const [title, figure, ...others] = blocks.filter(({ type }) => type === 'heading')
  if (title !== blocks[0] || figure?.type !== 'heading' || figure !== blocks[1] || others.length > 0) return blocks
  if (!isPlainFigure(textOf(figure)) || blocks[2]?.type !== 'paragraph') return blocks
  const { depth: _, ...words } = figure
  return blocks.with(1, { ...words, type: 'paragraph' })
}

/** The figures of blocks that are one list of two or three of them; undefined where they are anything else. */
export function figuresOf(blocks: readonly Block[]): readonly Figure[] | undefined {
  const [list, ...others] = blocks.filter(({ type }) => type === 'list')
  if (list?.type !== 'list' || others.length > 0) return undefined
  const figures = itemsOf([list]).map(figureOf)
  if (figures.length < 2 || figures.length > mostFigures) return undefined
  return figures.every(figure => figure !== undefined) ? figures : undefined
}

const alike = 3

/**
 * How long the bar below each figure is, from 0 to 1: a share of the largest where all count the same, of a hundred where they are per cent.
 * Undefined where they cannot be compared: a bar would say what is not true.
 */
export function shares(figures: readonly Figure[]): readonly number[] | undefined {
  const values = figures.map(({ number }) => amountOf(number))
  if (!values.every(value => value !== undefined)) return undefined
  const isPercent = figures.every(({ number }) => /[%٪]/u.test(number))
  const [first = '', ...units] = figures.map(({ unit }) => unit.slice(0, alike).toLowerCase())
  if (!isPercent && (first === '' || units.some(unit => unit !== first))) return undefined
  const whole = isPercent ? Math.max(100, ...values) : Math.max(...values)
  return whole > 0 ? values.map(value => value / whole) : undefined
}

/** A number of up to four digits. What may be thousands in one language and a fraction in another is none. */
function amountOf(number: string): number | undefined {
  const digits = number.replace(/\s?[%٪]/u, '').replace(/[٠-٩]/gu, digit => String(digit.charCodeAt(0) - 0x660))
  return /^\d{1,4}([.,]\d{1,2})?$/u.test(digits) ? Number(digits.replace(',', '.')) : undefined
}
