import type { Edit } from '../deck/edit.js'
import { type Line, shortened } from './lines.js'
import { type Fault, linePlace, partPlace } from './report.js'

/** Rows of a table as Word and Excel give them: cells with tabs between them. */
export function pastedTable(lines: readonly Line[]): Fault | undefined {
  const begin = lines.findIndex(({ text }) => text.includes('\t'))
  const rows = begin === -1 ? [] : lines.slice(begin)
  const [first] = rows
  if (!first || rows.length < 2 || !rows.every(({ text }) => /\S\s*\t/.test(text))) return undefined
  const columns = cellsOf(first).length
  const place = linePlace(first.number, first.text.length)
  const what = 'Unexpected tabs between words, which become spaces'
  // `Time:` and `Place:` have something to say each; no line of them is the head of a table.
  if (columns === 2 && rows.every(row => /[:：]$/.test(cellsOf(row)[0] ?? '')))
    return {
      what,
      fix: `Write each line as an item of a list: \`- ${shortened(cellsOf(first).join(' '))}\`.`,
      place,
      repair: rows.map(row => rewritten(row, `- ${cellsOf(row).join(' ')}`))
    }
  return {
    what,
    fix: `Write a table: \`${shortened(asRow(cellsOf(first)))}\`, below it \`|${' --- |'.repeat(columns)}\`, then the other rows.`,
    place,
    repair: rows.every(row => cellsOf(row).length === columns) ? asTable(rows, columns, begin > 0) : undefined
  }
}

function asTable(rows: readonly Line[], columns: number, isBelowText: boolean): Edit[] {
  return rows.map((row, index) => {
    const written = asRow(cellsOf(row))
    const head = `${isBelowText ? '\n' : ''}${written}\n|${' --- |'.repeat(columns)}`
    return rewritten(row, index === 0 ? head : written)
  })
}

function cellsOf({ text }: Line): string[] {
  return text
    .trimEnd()
    .split('\t')
    .map(cell => cell.trim())
}

function asRow(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`
}

function rewritten({ number, before, text }: Line, after: string): Edit {
  return { place: partPlace(number, before.length, text.length), before: text, after }
}
