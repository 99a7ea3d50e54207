import type { Paragraph } from 'mdast'
import type { Edit } from '../deck/edit.js'
import { almostInline, type Line } from './almost-inline.js'
import type { SlideContext } from './context.js'
import { markupIsUnderstood } from './problems.js'
import { type Fault, linePlace } from './report.js'

/** Signs that Word, PowerPoint and web pages set before a bullet; some only with a wide space behind them. */
const bullet =
  /^(?:([•▪‣●○◦▸►➢⮚✓✔\uf0a7\uf0b7\uf0d8])[ \t\u00a0]*|([·§o–—*-])(?:\t|\u00a0| {2,}(?<=[·§o] +))[ \t\u00a0]*)(?=\S)/u
const dashed = /^([–—])[ \t\u00a0]+(?=\S)/
const heading = /^(#{2,6})(?=[^#\s])/
const tightBullet = /^([-*+]|\d{1,3}[.)])(?=[^\s\d*+-])/

/**
 * Reports a paragraph that was meant as something else and that Markdown shows as it stands: bullets pasted from Word, `##Title`, rows
 * of a table without the line below its head, a line that was to begin a slide, signs inside a line. The paragraph stays as it is.
 */
export function reportAlmostMarkup(node: Paragraph, context: SlideContext): void {
  if (!node.position) return
  const { start, end } = node.position
  const lines = Array.from({ length: end.line - start.line + 1 }, (_, index): Line => {
    const text = context.lineAt(start.line + index)
    const from = index === 0 ? start.column - 1 : text.length - text.trimStart().length
    return { number: start.line + index, text: text.slice(from), from }
  })
  const found = [pasted, tight, title, table, notesByName, breakByOtherSigns].flatMap(find => find(lines) ?? [])
  for (const fault of found.length > 0 ? found.slice(0, 1) : almostInline(node, lines))
    context.report(markupIsUnderstood, fault)
}

function pasted(lines: readonly Line[]): Fault | undefined {
  // One line with a dash may be who said what is quoted above it.
  const sign = lines.length > 1 && lines.every(({ text }) => dashed.test(text)) ? dashed : bullet
  const [first, mark] = firstWith(lines, sign)
  if (!first) return undefined
  return {
    what:
      mark === '-'
        ? 'Unexpected wide space behind `-`, expected a plain one'
        : `Unexpected \`${mark}\` at the beginning of a line, expected \`-\``,
    fix: `Write \`- ${shortened(first.text.replace(sign, ''))}\`: a hyphen and a space make a bullet.`,
    place: linePlace(first.number, first.text.length),
    repair: lines.flatMap(line => replaced(line, sign, () => '- '))
  }
}

// One such line alone may be meant: `-Inf`, `*so called`.
function tight(lines: readonly Line[]): Fault | undefined {
  const [first, mark] = firstWith(lines, tightBullet)
  if (!first || lines.length < 2 || !lines.every(({ text }) => tightBullet.test(text) && !/^\*.*\*/.test(text)))
    return undefined
  return {
    what: `Unexpected \`${mark}\` without a space behind it`,
    fix: `Write \`${mark} ${shortened(first.text.slice(mark?.length))}\`.`,
    place: linePlace(first.number, first.text.length),
    repair: lines.flatMap(line => replaced(line, tightBullet, found => `${found} `))
  }
}

function title(lines: readonly Line[]): Fault | undefined {
  const [first, mark] = firstWith(lines, heading)
  if (!first || !mark) return undefined
  return {
    what: `Unexpected \`${shortened(first.text)}\` without a space behind \`${mark}\``,
    fix: `Write \`${mark} ${shortened(first.text.slice(mark.length))}\`.`,
    place: linePlace(first.number, first.text.length),
    repair: replaced(first, heading, found => `${found} `)
  }
}

function table(lines: readonly Line[]): Fault | undefined {
  const [head, second] = lines
  const isRow = (line: Line | undefined) => /^\|.*\|\s*$/.test(line?.text ?? '')
  if (!head || !second || !isRow(head) || !isRow(second)) return undefined
  const columns = head.text.trim().replace(/\\\|/g, '').split('|').length - 2
  const rule = `|${' --- |'.repeat(columns)}`
  return {
    what: 'Unexpected rows of a table without a line below its head',
    fix: `Write \`${rule}\` below \`${shortened(head.text)}\`.`,
    place: linePlace(head.number, head.text.length)
  }
}

// Other programs part the notes from the slide in this way; here everybody would read them.
function notesByName(lines: readonly Line[]): Fault | undefined {
  const [first] = lines
  if (!first || !/^(?:(?:speaker|presenter|facilitator)['’]?s? )?notes? ?[:：]$/i.test(first.text.trim()))
    return undefined
  return {
    what: `Unexpected \`${first.text.trim()}\` on a line of its own, did you mean \`:::notes\`?`,
    fix: 'Write `:::notes` instead, and `:::` on a line of its own where the notes end. What stands here is seen by everybody.',
    place: linePlace(first.number, first.text.length)
  }
}

function breakByOtherSigns(lines: readonly Line[]): Fault | undefined {
  const [only, ...more] = lines
  if (!only || more.length > 0 || !/^(?:--|[—–―]+|={2,}|_{2}|\*{2}|\.{3}|(?:\. ){2}\.)$/.test(only.text.trim()))
    return undefined
  return slideBreakFault(only.text.trim(), only)
}

/** What to say of signs that part nothing, where a new slide was probably meant. */
export function slideBreakFault(signs: string, { number, text }: Line): Fault {
  return {
    what: `Unexpected \`${signs}\` on a line of its own, expected \`---\` between two slides`,
    fix: 'Write three hyphens if a new slide begins here; if not, take the line out.',
    place: linePlace(number, text.length)
  }
}

function firstWith(lines: readonly Line[], mark: RegExp): readonly [Line | undefined, string | undefined] {
  const line = lines.find(({ text }) => mark.test(text))
  return [line, line && mark.exec(line.text)?.slice(1).find(Boolean)]
}

function replaced({ number, text }: Line, mark: RegExp, write: (found: string) => string): Edit[] {
  const found = mark.exec(text)?.[0]
  return found === undefined
    ? []
    : [{ place: linePlace(number, text.length), before: text, after: write(found) + text.slice(found.length) }]
}

function shortened(text: string): string {
  const line = text.trim().replaceAll('`', "'")
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
