import type { Finding } from '../../deck/diagnostic.js'
import type { Edit } from '../../deck/edit.js'
import { linePlace, partPlace } from '../report.js'
import { type Line, shortened } from './mistake.js'

/** Lines that were meant to stay apart, and whether that is certain. */
interface ShortLines {
  readonly finding: Finding
  readonly isCertain: boolean
}

// A sentence that continues on the next line ends differently.
const complete = /[^\s.,;:!?…。，、；：！？\\(\-–—/&]$/u
const begins = /^[*_“"«(]{0,3}(?:\p{Lu}|\p{Lo}|\d)/u
const label = /^(?:\*{2})?\p{Lu}\p{L}{1,14}(?: \p{L}{1,14})?(?:\*{2})?[:：](?:\*{2})?[ \t]+\S/u

/** Finds short lines below each other, such as `Size`, `Activity`, `Location`, which Markdown joins into one line. */
export function shortLines(paragraph: readonly Line[], mayBeList: boolean): ShortLines | undefined {
  // `SALUTE means:` leads to the lines below it.
  const isLedTo = paragraph.length > 2 && /[:：]\s*$/.test(paragraph[0]?.text ?? '')
  const lines = isLedTo ? paragraph.slice(1) : paragraph
  const [first] = lines
  if (!first || lines.length < 2) return undefined
  const areLabelled = lines.every(({ text }) => label.test(text))
  const isShort = (letters: number, words: number) => (text: string) =>
    text.length <= (/\p{Lo}/u.test(text) && !text.includes(' ') ? letters / 2 : letters) &&
    text.trim().split(/\s+/).length <= words
  const are = (test: (text: string) => boolean) => lines.every(({ text }) => test(text))
  const looksApart = are(text => complete.test(text.trimEnd()) && begins.test(text) && !/ {2,}$/.test(text))
  if (!areLabelled && !(looksApart && are(isShort(40, 6)))) return undefined
  const isCertain = mayBeList && (areLabelled || (lines.length > 2 && are(isShort(30, 4))))
  const joined = lines.map(({ text }) => text.trim()).join(' ')
  return {
    isCertain,
    finding: {
      what: `Unexpected \`${lines.length}\` short lines without a sign before them, which become one line: \`${shortened(joined)}\``,
      fix: mayBeList
        ? `Write \`- ${shortened(first.text)}\` and so on if they are a list, or \`\\\` at the end of each line that is to stay apart.`
        : `Write \`\\\` at the end of each line that is to stay apart: \`${shortened(first.text)}\\\`.`,
      place: linePlace(first.number, first.text.length),
      edits: isCertain
        ? lines.map(({ number, before }) => ({ place: partPlace(number, before.length, 0), before: '', after: '- ' }))
        : undefined
    }
  }
}

/** Finds rows of a table pasted from Word or Excel: cells separated by tabs. */
export function pastedTable(lines: readonly Line[]): Finding | undefined {
  const begin = lines.findIndex(({ text }) => text.includes('\t'))
  const rows = begin === -1 ? [] : lines.slice(begin)
  const [first] = rows
  if (!first || rows.length < 2 || !rows.every(({ text }) => /\S\s*\t/.test(text))) return undefined
  const columns = cellsOf(first).length
  const place = linePlace(first.number, first.text.length)
  const what = 'Unexpected tabs between words, which become spaces'
  // `Time:` and `Place:` are labels; none of their lines is the head of a table.
  if (columns === 2 && rows.every(row => /[:：]$/.test(cellsOf(row)[0] ?? '')))
    return {
      what,
      fix: `Write each line as an item of a list: \`- ${shortened(cellsOf(first).join(' '))}\`.`,
      place,
      edits: rows.map(row => rewritten(row, `- ${cellsOf(row).join(' ')}`))
    }
  return {
    what,
    fix: `Write a table: \`${shortened(asRow(cellsOf(first)))}\`, below it \`|${' --- |'.repeat(columns)}\`, then the other rows. The first row becomes the head of the table: put one above it if it is none, such as \`|${' Word |'.repeat(columns)}\`.`,
    place,
    edits: rows.every(row => cellsOf(row).length === columns) ? asTable(rows, columns, begin > 0) : undefined
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
