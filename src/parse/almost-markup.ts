import type { Heading, Paragraph, TableCell } from 'mdast'
import type { Finding } from '../deck/diagnostic.js'
import { almostInline } from './almost-inline.js'
import type { SlideContext } from './context.js'
import { forFacilitator, wordsForFacilitatorStandInNotes } from './for-facilitator.js'
import { foreignSettings } from './foreign-settings.js'
import { firstWith, type Line, linesOf, shortened } from './lines.js'
import { pastedList } from './pasted-list.js'
import { pastedTable, shortLines } from './pasted-table.js'
import { linesStayApart, markupIsUnderstood } from './problems.js'
import { linePlace, partPlace } from './report.js'

const heading = /^(?:#{2,6}(?=[^#\s])|#(?=\p{L}.*\s))/u
const tightBullet = /^([-*+]|\d{1,3}[.)])(?=[^\s\d*+-])/

/**
 * Reports a paragraph that was meant as something else and that Markdown shows as it stands: bullets and tables pasted from Word,
 * `##Title`, rows of a table without the line below its head, a line that was to begin a slide, signs inside a line. The paragraph stays as it is.
 */
export function reportAlmostMarkup(node: Paragraph, parent: string, context: SlideContext): void {
  const lines = linesOf(node, context)
  const isFirst = isFirstOnSlide(lines[0], context)
  const fault =
    pastedList(lines, lineAbove(lines[0], context)) ??
    pastedTable(lines) ??
    tight(lines) ??
    title(lines, isFirst) ??
    table(lines) ??
    notesByName(lines, parent) ??
    breakByOtherSigns(lines) ??
    (isFirst ? foreignSettings(lines) : undefined)
  if (fault) context.report(markupIsUnderstood, fault)
  const mayBeList = parent !== 'list' && !(parent === 'slide' && context.isFirst)
  const apart = fault || parent === 'quotation' ? undefined : shortLines(lines, mayBeList)
  if (apart) context.report(apart.isCertain ? markupIsUnderstood : linesStayApart, apart.fault)
  for (const spoken of context.isFirst ? [] : forFacilitator(lines, parent))
    context.report(wordsForFacilitatorStandInNotes, spoken)
  reportAlmostInline(node, context)
}

/** Reports signs inside a text that Markdown shows as they stand. */
export function reportAlmostInline(node: Paragraph | Heading | TableCell, context: SlideContext): void {
  for (const fault of almostInline(node, context)) context.report(markupIsUnderstood, fault)
}

/** Whether a line is the first that a slide shows. */
function isFirstOnSlide(line: Line | undefined, { firstLine, lineAt }: SlideContext): boolean {
  for (let number = (line?.number ?? 0) - 1; number >= firstLine; number--)
    if (!/^(?:\s*|::slide.*)$/.test(lineAt(number))) return false
  return line !== undefined
}

/** The line that is written above one, past empty lines. */
function lineAbove(line: Line | undefined, { firstLine, lineAt }: SlideContext): string {
  for (let number = (line?.number ?? 0) - 1; number >= firstLine; number--)
    if (lineAt(number).trim() !== '') return lineAt(number)
  return ''
}

// One such line alone may be meant: `-Inf`, `*so called`.
function tight(lines: readonly Line[]): Finding | undefined {
  const [first, mark = ''] = firstWith(lines, [tightBullet])
  if (!first || lines.length < 2 || !lines.every(({ text }) => tightBullet.test(text) && !/^\*.*\*/.test(text)))
    return undefined
  return {
    what: `Unexpected \`${mark}\` without a space behind it`,
    fix: `Write \`${mark} ${shortened(first.text.slice(mark.length))}\`.`,
    place: linePlace(first.number, first.text.length),
    edits: lines.map(line => spaceBehind(line, tightBullet.exec(line.text)?.[0] ?? ''))
  }
}

// `#name` in the middle of a slide may be a keyword of the kind that social media know.
function title(lines: readonly Line[], isFirst: boolean): Finding | undefined {
  const [first, mark = ''] = firstWith(lines, [heading])
  if (!first || (mark === '#' && lines.length > 1)) return undefined
  return {
    what: `Unexpected \`${shortened(first.text)}\` without a space behind \`${mark}\``,
    fix: `Write \`${mark} ${shortened(first.text.slice(mark.length))}\`.`,
    place: linePlace(first.number, first.text.length),
    edits: mark === '#' && !isFirst ? undefined : [spaceBehind(first, mark)]
  }
}

function spaceBehind({ number, before }: Line, mark: string) {
  return { place: partPlace(number, before.length, mark.length), before: mark, after: `${mark} ` }
}

function table(lines: readonly Line[]): Finding | undefined {
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

const facilitatorOnly = ['notes', 'answer']

// On the slide itself `lost-notes.ts` finds them.
function notesByName(lines: readonly Line[], parent: string): Finding | undefined {
  const [first] = lines
  if (
    !first ||
    facilitatorOnly.includes(parent) ||
    !/^(?:(?:speaker|presenter|facilitator)['’]?s? )?notes? ?[:：]$/i.test(first.text.trim())
  )
    return undefined
  return {
    what: `Unexpected \`${first.text.trim()}\` on a line of its own, did you mean \`:::notes\`?`,
    fix: 'Write `:::notes` instead, and `:::` on a line of its own where the notes end. What stands here is seen by everybody.',
    place: linePlace(first.number, first.text.length)
  }
}

function breakByOtherSigns(lines: readonly Line[]): Finding | undefined {
  const [only, ...more] = lines
  if (!only || more.length > 0 || !/^(?:--|[—–―]+|={2,}|_{2}|\*{2}|\.{3}|(?:\. ){2}\.)$/.test(only.text.trim()))
    return undefined
  return slideBreakFault(only.text.trim(), only)
}

/** What to say of signs that part nothing, where a new slide was probably meant. */
export function slideBreakFault(signs: string, { number, text }: Pick<Line, 'number' | 'text'>): Finding {
  return {
    what: `Unexpected \`${signs}\` on a line of its own, expected \`---\` between two slides`,
    fix: 'Write three hyphens if a new slide begins here; if not, take the line out.',
    place: linePlace(number, text.length)
  }
}
