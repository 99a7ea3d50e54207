import type { Table, TableCell } from 'mdast'
import type { Block, Chart } from './blocks.js'
import { textOf } from './walk.js'

/** The table of a chart, read: names of rows and columns, numbers, and what is said above and below. */
export interface ChartTable {
  readonly rows: readonly ChartRow[]
  readonly heads: readonly ChartText[]
  readonly above: readonly Block[]
  readonly below: readonly Block[]
}

export interface ChartText {
  readonly text: string
  readonly cell: TableCell
}

interface ChartRow {
  readonly name: ChartText
  readonly values: readonly ChartValue[]
}

/** A number as written, and what it is: `undefined` where nothing is known (an empty cell, a dash), `NaN` where it is none. */
export interface ChartValue extends ChartText {
  readonly number: number | undefined
}

/** Reads the table of a chart. `language` is that of the deck's source: numbers are not translated. */
export function readChart({ children, sign = '' }: Chart, language: string): ChartTable {
  const at = children.findIndex(child => child.type === 'table')
  const table = children[at]
  const [head, ...rows] = table?.type === 'table' ? table.children : []
  return {
    heads: cellsOf(head).slice(1),
    rows: rows.map(row => {
      const [name, ...values] = cellsOf(row)
      const written = values.map(value => ({ ...value, number: numberOf(value.text, language) }))
      return {
        name: name ?? { text: '', cell: { type: 'tableCell', children: [] } },
        values: written.map(withSign(sign))
      }
    }),
    above: children.slice(0, Math.max(0, at)),
    below: children.slice(at + 1)
  }
}

/** A number within a text; a space within one stands before three digits. */
const numbersWithin = /[\d٠-٩۰-۹]+(?:(?:[.,٫٬\u00A0\u202F’']|\s(?=[\d٠-٩۰-۹]{3}(?![\d٠-٩۰-۹])))[\d٠-٩۰-۹]+)*/g
/** Four digits without a mark between them that are a year. */
const year = /^(?:19|20)\d\d$/
/** The share of the whole below which the longest bar would say nothing: a rate such as one of 100,000 names no whole. */
const leastShare = 0.05

/** The whole that the unit of single bars names, such as `minutes of 45`: the one number in it that no bar exceeds. `language` is that of the unit. */
export function namedWhole({ above, rows }: ChartTable, language: string): number | undefined {
  const longest = Math.max(...rows.map(({ values: [value] }) => value?.number ?? 0))
  const named = above
    .flatMap(block => textOf(block).match(numbersWithin) ?? [])
    .filter(text => !year.test(text))
    .map(text => numberOf(text, language) ?? 0)
    .filter(number => number >= longest)
  const [whole] = named
  return named.length === 1 && whole !== undefined && longest >= whole * leastShare ? whole : undefined
}

function cellsOf(row: Table['children'][number] | undefined): ChartText[] {
  return (row?.children ?? []).map(cell => ({ text: textOf(cell), cell }))
}

// A narrow space that no line breaks at stands before `%`, nothing before `°`.
const withSign = (sign: string) => (value: ChartValue) =>
  sign === '' || value.number === undefined || value.text.includes(sign)
    ? value
    : { ...value, text: `${value.text}\u202F${sign}` }

const nothing = /^[-–—…\s]*$/

/**
 * Reads a number as people write it: `1,234.5`, `1 234,5`, `12 %`. Where one sign alone could be either, the language decides: `1.234`
 * is more than a thousand where the decimal sign is a comma.
 */
export function numberOf(text: string, language: string): number | undefined {
  if (nothing.test(text)) return undefined
  const plain = text
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 0xf))
    .replace(/[٫]/g, '.')
    .replace(/[٬\s\u00A0\u202F’']|[%‰°$€£¥]/g, '')
    .replace(/^[−–]/, '-')
  const [, sign = '', digits = ''] = /^([-+]?)([\d.,]+)$/.exec(plain) ?? []
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const mark = digits.charAt(last)
  const isGroup =
    last >= 0 && (digits.split(mark).length > 2 || (!hasBoth(digits) && isGrouping(digits, last, language)))
  const whole = isGroup || last < 0 ? digits : digits.slice(0, last)
  const part = isGroup || last < 0 ? '' : `.${digits.slice(last + 1)}`
  const number = digits === '' ? Number.NaN : Number(`${whole.replace(/[.,]/g, '')}${part}`)
  return sign === '-' ? -number : number
}

function hasBoth(digits: string): boolean {
  return digits.includes('.') && digits.includes(',')
}

function isGrouping(digits: string, at: number, language: string): boolean {
  const isPlace = digits.length - at === 4 && at > 0 && at < 4 && !digits.startsWith('0')
  return isPlace && digits.charAt(at) !== decimalSign(language)
}

function decimalSign(language: string): string {
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.'
}
