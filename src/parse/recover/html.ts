import type { Code, Html, Paragraph, Text } from 'mdast'
import type { Edit } from '../../deck/edit.js'
import { shorten } from '../../deck/phrasing.js'
import type { SlideContext } from '../report.js'
import { linePlace, partPlace } from '../report.js'
import { htmlIsAbsent, notesAreInTheirBlock } from '../slide-problems.js'
import { notesLabel } from './notes.js'

// Comments that are directives of other programs: Marp, formatters, linters.
const orders =
  /^(?:[_$]?(?:marp|theme|style|headingDivider|size|math|title|author|description|image|url|keywords|lang|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|transition|headerFooter)\s*:|fit$|prettier-|markdownlint-|omit in toc|toc$|vale |cspell:|spell-checker:)/

/** Reports speaker notes in comments, the syntax of another program, which would be lost here. */
export function reportNotesInComment(node: Html, { report, lineAt }: SlideContext): void {
  const [whole, inside = ''] = /^<!--([\s\S]*?)-->\s*$/.exec(node.value) ?? []
  const said = inside.trim()
  if (whole === undefined || !node.position || said === '' || said.includes('-->') || orders.test(said)) return
  const { start, end } = node.position
  const line = lineAt(start.line)
  const first = said.split('\n')[0] ?? ''
  report(notesAreInTheirBlock, {
    what: `Unexpected speaker notes in a comment, \`${shorten(first, 50)}\`, expected \`:::notes\``,
    fix: 'Write `:::notes` instead of `<!--`, and `:::` instead of `-->`, each on a line of its own.',
    place: linePlace(start.line, line.length),
    edits:
      start.column === 1 &&
      lineAt(end.line)
        .slice(end.column - 1)
        .trim() === ''
        ? intoBlock(start.line, end.line, lineAt)
        : undefined
  })
}

/** Returns the edits that turn a comment on lines of its own into a block. */
function intoBlock(start: number, end: number, lineAt: SlideContext['lineAt']): Edit[] {
  const [mark = ''] = /^<!--[ \t]*/.exec(lineAt(start)) ?? []
  const open = mark + (notesLabel.exec(lineAt(start).slice(mark.length))?.[0] ?? '')
  const last = lineAt(end)
  const [close = ''] = /[ \t]*-->[ \t]*$/.exec(last) ?? []
  const isOpenAlone = lineAt(start) === open
  const isCloseAlone = last === close
  return [
    { place: partPlace(start, 0, open.length), before: open, after: isOpenAlone ? ':::notes' : ':::notes\n' },
    {
      place: partPlace(end, last.length - close.length, close.length),
      before: close,
      after: isCloseAlone ? ':::' : '\n:::'
    }
  ]
}

// `<!- so -->`, `<! -- so -->` and `<-- so -->`, but not an arrow `<-`.
const almost = /^(?:<!\s*-+|<\s+!--|<--)\s*(?=\S)/
const end = /-\s*>\s*$/

/**
 * Reports a paragraph that was meant as a comment and would be shown. Returns true for one: it is for the author only, and is
 * dropped.
 */
export function reportAlmostComment(node: Paragraph | Code, context: SlideContext): boolean {
  if (node.type !== 'paragraph' || !node.position) return false
  const { start, end: last } = node.position
  const text = context.lineAt(start.line).slice(start.column - 1)
  const mark = almost.exec(text)?.[0]
  if (mark === undefined || (mark.startsWith('<-') && !end.test(context.lineAt(last.line)))) return false
  const place = linePlace(start.line, text.length)
  context.report(htmlIsAbsent, {
    what: `Unexpected \`${text.trim().slice(0, 60)}\`, did you mean a comment?`,
    fix: 'Begin a comment with `<!--`, without spaces between the signs, and end it with `-->`.',
    place,
    edits: [{ place, before: text, after: `<!-- ${text.slice(mark.length)}` }]
  })
  return true
}

/** Reports a comment inside a paragraph that does not end there, and would be shown. */
export function reportOpenComment(node: Text, { report, lineAt }: SlideContext): void {
  if (!node.position || !node.value.includes('<!--')) return
  const { start, end } = node.position
  for (let line = start.line; line <= end.line; line++) {
    const found = /(?<!\\)<!--.*/.exec(lineAt(line))
    if (!found) continue
    report(htmlIsAbsent, {
      what: `Unexpected comment \`${found[0].slice(0, 60)}\` without an end`,
      fix: 'Write `-->` where it ends, in the same paragraph; or put it on a line of its own, with an empty line above.',
      place: partPlace(line, found.index, found[0].length)
    })
  }
}

const advice: readonly [RegExp, string][] = [
  [/^<\/?br\b/i, 'End the line with `\\` to begin a new one.'],
  [/^<img\b/i, 'Write `![what the picture shows](images/name.jpg)`.'],
  [/^<\/?(b|strong)\b/i, 'Write `**bold**`.'],
  [/^<\/?(i|em)\b/i, 'Write `*emphasis*`.'],
  [
    /^<\/?(u|ins|font|span|mark|small|big)\b/i,
    'Take the mark out, or write `**bold**`: it stands out on screen and on paper.'
  ],
  [
    /^<\/?center\b/i,
    'Take the mark out: the layout of the slide places the words. `# Title` alone makes a slide of one line.'
  ],
  [/^<\/?(s|del|strike)\b/i, 'Write `~~struck out~~`, or take the words out.'],
  [/^<\/?(sub|sup)\b/i, 'Write the sign itself, such as `²` or `₂`, or write it on the line.'],
  [/^<\/?(p|o:p)\b/i, 'Take the mark out, and leave an empty line between two paragraphs.'],
  [/^<\/?blockquote\b/i, 'Begin each line with `> `.'],
  [/^<\/?(code|pre|kbd)\b/i, 'Put the words between back quotes.'],
  [
    /^<(video|audio|iframe|embed|object)\b/i,
    'Put a picture of it on the slide, `![what it shows](images/name.jpg)`, and open the film yourself.'
  ],
  [/^<hr\b/i, 'Write `---` between two empty lines where a new slide begins, or take it out.'],
  [/^<\/?a\b/i, 'Write `[words](https://address)`.'],
  [/^<\/?(ul|ol|li)\b/i, 'Write each item on a line that begins with `- ` or `1. `.'],
  [/^<\/?(h[1-6])\b/i, 'Write `## Title`.'],
  [/^<\/?(table|tr|td|th)\b/i, 'Write a table with `|` between the cells.'],
  [/^<\/?(div|section|aside)\b/i, 'Write a block, such as `:::callout` … `:::` or `::::columns`.'],
  [/^<!--/, 'Close the comment with `-->`.']
]

/** Returns what to write in Markdown instead of a piece of HTML. */
export function htmlAdvice(html: string): string {
  const known = advice.find(([pattern]) => pattern.test(html))
  return known?.[1] ?? 'Write it in Markdown, or put it between back quotes if it is to be read as it stands.'
}
