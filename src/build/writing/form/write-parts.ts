import { withAttributes } from './braces.js'
import { indentOf, type Lines, type Part, tableLines, type WrittenItem } from './parts.js'
import type { FormValues } from './values.js'

/** Lines that take the place of others, from `first` to `last`; in front of `first` where `last` is the line before it. */
export interface LineEdit extends Lines {
  readonly lines: readonly string[]
}

type PartValue = FormValues['parts'][number]
type ItemValue = Extract<PartValue, { type: 'list' }>['items'][number]

/** The edits that write a part; none where it is as it was. Undefined where the values are those of another kind of part. */
export function writePart(part: Part, value: PartValue, lines: readonly string[]): readonly LineEdit[] | undefined {
  if (part.type === 'text' && value.type === 'text')
    return value.text === part.text ? [] : [{ ...part.lines, lines: textLines(value.text) }]
  if (part.type === 'block' && value.type === 'block') {
    const { first, last } = part.lines
    if (value.text === part.text) return []
    if (value.text.trim() === '') return [{ first, last, lines: [] }]
    return [{ first: first + 1, last: last - 1, lines: textLines(value.text) }]
  }
  if (part.type === 'list' && value.type === 'list') return writeList(part, value.items, lines)
  if (part.type === 'table' && value.type === 'table') return writeTable(part.lines, part.rows, value.rows, lines)
  return undefined
}

/** A text as lines, without empty ones around it. */
export function textLines(text: string): readonly string[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(line => line.trimEnd())
  const first = lines.findIndex(line => line !== '')
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(line => line !== '') + 1)
}

function writeList(
  { items, lines: at, isOrdered }: Extract<Part, { type: 'list' }>,
  values: readonly ItemValue[],
  lines: readonly string[]
): readonly LineEdit[] {
  const numbers = items.map(({ mark }) => Number.parseInt(mark, 10))
  // Some write `1.` before each item.
  const counts = isOrdered && !(items.length > 1 && new Set(numbers).size === 1)
  const isLoose = items.some(
    (item, index) => (items[index + 1]?.lines.first ?? item.lines.last + 1) > item.lines.last + 1
  )
  const written = values.map((value, index) => {
    const item = value.from === undefined ? undefined : items[value.from]
    const mark = markFor(item, value, {
      sibling: items[0]?.mark ?? (isOrdered ? '1. ' : '- '),
      number: counts ? (numbers[0] || 1) + index : undefined
    })
    return writeItem(item, value, mark, lines)
  })
  const wasSame = values.length === items.length && values.every(({ from }, index) => from === index)
  // Where each item stays at its place, each is changed for itself.
  if (wasSame)
    return items.flatMap(({ lines: own }, index) => {
      const after = written[index] ?? []
      return isSame(after, lines, own) ? [] : [{ ...own, lines: after }]
    })
  return [{ ...at, lines: written.flatMap((one, index) => (isLoose && index > 0 ? ['', ...one] : one)) }]
}

function isSame(after: readonly string[], lines: readonly string[], { first, last }: Lines): boolean {
  return after.join('\n') === lines.slice(first - 1, last).join('\n')
}

/** What stands before the words of an item: as it is written where it can stay. */
function markFor(
  item: WrittenItem | undefined,
  { isTicked }: ItemValue,
  { sibling, number }: { readonly sibling: string; readonly number: number | undefined }
): string {
  const mark = item?.mark ?? sibling
  const numbered = number === undefined ? mark : mark.replace(/\d+/, String(number))
  if (isTicked === undefined) return item ? numbered : numbered.replace(/\[[ xX]\]\s+$/, '')
  const wasTicked = /\[[xX]\]/.test(numbered)
  if (wasTicked === isTicked && /\[.\]/.test(numbered)) return numbered
  const box = isTicked ? '[x]' : '[ ]'
  return /\[[ xX]\]/.test(numbered) ? numbered.replace(/\[[ xX]\]/, box) : `${numbered.trimEnd()} ${box} `
}

function writeItem(
  item: WrittenItem | undefined,
  { text, attributes }: ItemValue,
  mark: string,
  lines: readonly string[]
): readonly string[] {
  const names = new Set([...Object.keys(attributes), ...Object.keys(item?.attributes ?? {})])
  const braces = withAttributes(
    item?.braces ?? '',
    Object.fromEntries([...names].map(name => [name, attributes[name]]))
  )
  const isAsWritten = item && text === item.text && braces === item.braces
  if (isAsWritten && mark === item.mark) return lines.slice(item.lines.first - 1, item.lines.last)
  if (isAsWritten && mark.length === item.mark.length) {
    const [first = '', ...rest] = lines.slice(item.lines.first - 1, item.lines.last)
    return [mark + first.slice(item.mark.length), ...rest]
  }
  const own = textLines(text)
  const end = endOfParagraph(own)
  const indent = ' '.repeat(indentOf(mark))
  return (own.length === 0 ? [''] : own).map((line, index) => {
    const whole = index === end && braces !== '' ? `${line} ${braces}` : line
    return index === 0 ? `${mark}${whole}` : whole === '' ? '' : indent + whole
  })
}

function endOfParagraph(lines: readonly string[]): number {
  const next = lines.findIndex((line, index) => index > 0 && (line === '' || /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line)))
  return next < 0 ? Math.max(0, lines.length - 1) : next - 1
}

function writeTable(
  at: Lines,
  rows: readonly (readonly string[])[],
  values: Extract<PartValue, { type: 'table' }>['rows'],
  lines: readonly string[]
): readonly LineEdit[] | undefined {
  const places = tableLines(at)
  if (values[0]?.from !== 0) return undefined
  const written = values.map(({ from, cells }) => {
    const before = from === undefined ? undefined : rows[from]
    const isAsWritten = before && before.length === cells.length && before.every((cell, index) => cell === cells[index])
    return isAsWritten
      ? (lines[(places[from ?? 0] ?? 1) - 1] ?? '')
      : `| ${cells.map(cell => cell.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`
  })
  const after = written.toSpliced(1, 0, lines[at.first] ?? '')
  return isSame(after, lines, at) ? [] : [{ ...at, lines: after }]
}
