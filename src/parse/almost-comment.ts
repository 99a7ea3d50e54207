import type { Code, Html, Paragraph, Text } from 'mdast'
import type { Edit } from '../deck/edit.js'
import { shorten } from '../deck/phrasing.js'
import type { SlideContext } from './context.js'
import { notesLabel } from './lost-notes.js'
import { htmlIsAbsent, notesAreInTheirBlock } from './problems.js'
import { linePlace, partPlace } from './report.js'

// Comments that other programs take for orders: Marp's directives, and those of formatters and checkers.
const orders =
  /^(?:[_$]?(?:marp|theme|style|headingDivider|size|math|title|author|description|image|url|keywords|lang|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|transition|headerFooter)\s*:|fit$|prettier-|markdownlint-|omit in toc|toc$|vale |cspell:|spell-checker:)/

/** Reports speaker notes that another program keeps in comments, and that would be lost here without a word. */
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

/** The edits that make a block of a comment which has its lines to itself. */
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

// `<!- so -->`, `<! -- so -->` and `<-- so -->`; an arrow `<-` alone is none.
const almost = /^(?:<!\s*-+|<\s+!--|<--)\s*(?=\S)/
const end = /-\s*>\s*$/

/**
 * Reports a paragraph that was meant as a comment and that everybody would read. True when it is one: it is for the author alone, and is
 * left out.
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

/** Reports a comment inside a paragraph that does not end there: everybody would read it. */
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
