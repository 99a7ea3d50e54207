import type { Heading, Paragraph, TableCell } from 'mdast'
import { typesWith } from '../../deck/block-kinds.js'
import type { Finding } from '../../deck/diagnostic.js'
import type { Edit } from '../../deck/edit.js'
import { partPlace, type SlideContext } from '../report.js'
import { linesStayApart, markupIsUnderstood, wordsForFacilitatorStandInNotes } from '../slide-problems.js'
import { almostInline } from './inline.js'
import { firstWith, type Line, lineFinding, linesOf, shortened } from './mistake.js'
import { forFacilitator } from './notes.js'
import { pastedList } from './pasted-list.js'
import { pastedTable, shortLines } from './pasted-table.js'

/** Where a paragraph is: the block around it, the line above it, and whether its first line is the first that the slide shows. */
interface Where {
  readonly parent: string
  readonly above: string
  readonly isFirst: boolean
}

/** The mistakes that concern a whole paragraph; the first that finds something is reported. */
const mistakes: readonly ((lines: readonly Line[], where: Where) => Finding | undefined)[] = [
  (lines, { above, parent }) => pastedList(lines, above, parent),
  pastedTable,
  tightBullets,
  tightHeading,
  rowsWithoutRule,
  notesByName,
  breakByOtherSigns,
  foreignSettings
]

/**
 * Reports a paragraph that was meant as something else and that Markdown shows as it is written: bullets and tables pasted from Word,
 * `##Title`, rows of a table without the line below its head, a line that was to begin a slide, signs inside a line. The paragraph stays as it is.
 */
export function reportAlmostMarkup(node: Paragraph, parent: string, context: SlideContext): void {
  const lines = linesOf(node, context)
  const [first] = lines
  const where = { parent, above: lineAbove(first, context), isFirst: isFirstOnSlide(first, context) }
  const finding = mistakes.map(mistake => mistake(lines, where)).find(found => found !== undefined)
  if (finding) context.report(markupIsUnderstood, finding)
  const mayBeList = parent !== 'list' && !(parent === 'slide' && context.isFirst)
  const apart = finding || parent === 'quotation' ? undefined : shortLines(lines, mayBeList)
  if (apart) context.report(apart.isCertain ? markupIsUnderstood : linesStayApart, apart.finding)
  for (const spoken of context.isFirst ? [] : forFacilitator(lines, parent))
    context.report(wordsForFacilitatorStandInNotes, spoken)
  reportAlmostInline(node, context)
}

/** Reports signs inside a text that Markdown shows as they are written. */
export function reportAlmostInline(node: Paragraph | Heading | TableCell, context: SlideContext): void {
  for (const finding of almostInline(node, context)) context.report(markupIsUnderstood, finding)
}

/** Whether a line is the first that a slide shows. */
function isFirstOnSlide(line: Line | undefined, { firstLine, lineAt }: SlideContext): boolean {
  for (let number = (line?.number ?? 0) - 1; number >= firstLine; number--)
    if (!/^(?:\s*|::slide.*)$/.test(lineAt(number))) return false
  return line !== undefined
}

/** Returns the last line above another that is not empty. */
function lineAbove(line: Line | undefined, { firstLine, lineAt }: SlideContext): string {
  for (let number = (line?.number ?? 0) - 1; number >= firstLine; number--)
    if (lineAt(number).trim() !== '') return lineAt(number)
  return ''
}

const tightBullet = /^([-*+]|\d{1,3}[.)])(?=[^\s\d*+-])/

// One such line alone may be meant: `-Inf`, `*so called`.
function tightBullets(lines: readonly Line[]): Finding | undefined {
  const [first, mark = ''] = firstWith(lines, [tightBullet])
  if (!first || lines.length < 2 || !lines.every(({ text }) => tightBullet.test(text) && !/^\*.*\*/.test(text)))
    return undefined
  return lineFinding(
    first,
    `Unexpected \`${mark}\` without a space after it`,
    `Write \`${mark} ${shortened(first.text.slice(mark.length))}\`.`,
    lines.map(line => spaceBehind(line, tightBullet.exec(line.text)?.[0] ?? ''))
  )
}

const heading = /^(?:#{2,6}(?=[^#\s])|#(?=\p{L}.*\s))/u

// `#name` in the middle of a slide may be a hashtag.
function tightHeading(lines: readonly Line[], { isFirst }: Where): Finding | undefined {
  const [first, mark = ''] = firstWith(lines, [heading])
  if (!first || (mark === '#' && lines.length > 1)) return undefined
  return lineFinding(
    first,
    `Unexpected \`${shortened(first.text)}\` without a space after \`${mark}\``,
    `Write \`${mark} ${shortened(first.text.slice(mark.length))}\`.`,
    mark === '#' && !isFirst ? undefined : [spaceBehind(first, mark)]
  )
}

function spaceBehind({ number, before }: Line, mark: string): Edit {
  return { place: partPlace(number, before.length, mark.length), before: mark, after: `${mark} ` }
}

function rowsWithoutRule([head, second]: readonly Line[]): Finding | undefined {
  const isRow = (line: Line | undefined) => /^\|.*\|\s*$/.test(line?.text ?? '')
  if (!head || !second || !isRow(head) || !isRow(second)) return undefined
  const columns = head.text.trim().replace(/\\\|/g, '').split('|').length - 2
  return lineFinding(
    head,
    'Unexpected rows of a table without a line below its head',
    `Write \`|${' --- |'.repeat(columns)}\` below \`${shortened(head.text)}\`.`
  )
}

const facilitatorOnly: readonly string[] = typesWith('audience', 'facilitator')

// On the slide itself `findLostNotes` finds them.
function notesByName([first]: readonly Line[], { parent }: Where): Finding | undefined {
  if (!first || facilitatorOnly.includes(parent)) return undefined
  const text = first.text.trim()
  if (!/^(?:(?:speaker|presenter|facilitator)['’]?s? )?notes? ?[:：]$/i.test(text)) return undefined
  return lineFinding(
    first,
    `Unexpected \`${text}\` on a line of its own, did you mean \`:::notes\`?`,
    'Write `:::notes` instead, and `:::` on a line of its own where the notes end. What stands here is seen by everybody.'
  )
}

function breakByOtherSigns([only, ...more]: readonly Line[]): Finding | undefined {
  const signs = only?.text.trim() ?? ''
  const isBreak = /^(?:--|[—–―]+|={2,}|_{2}|\*{2}|\.{3}|(?:\. ){2}\.)$/.test(signs)
  return only && more.length === 0 && isBreak ? slideBreakFinding(signs, only) : undefined
}

/** Returns the finding for signs that separate nothing, where a new slide was probably meant. */
export function slideBreakFinding(signs: string, line: Pick<Line, 'number' | 'text'>): Finding {
  return lineFinding(
    line,
    `Unexpected \`${signs}\` on a line of its own, expected \`---\` between two slides`,
    'Write three hyphens if a new slide begins here; if not, take the line out.'
  )
}

const setting =
  /^(?:layout|class|background|background-image|transition|level|clicks|clicksStart|hideInToc|image|routeAlias|template|count|zoom|preload|disabled)\s*:\s*\S/

/** Finds settings of a slide in the syntax of Slidev and remark. */
function foreignSettings(lines: readonly Line[], { isFirst }: Where): Finding | undefined {
  const [first] = lines
  if (!first || !isFirst || !lines.every(({ text }) => setting.test(text))) return undefined
  return lineFinding(
    first,
    `Unexpected \`${shortened(first.text)}\`, which is a setting in other programs and is shown as text here`,
    'Take it out, and the `---` below it. Columns stand in `::::columns`, and a background in `::slide{background=…}`.'
  )
}
