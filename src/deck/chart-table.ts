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
