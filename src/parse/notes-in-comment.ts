import type { Html } from 'mdast'
import type { Edit } from '../deck/edit.js'
import type { SlideContext } from './context.js'
import { notesAreInTheirBlock } from './problems.js'
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
    what: `Unexpected speaker notes in a comment, \`${first.length > 50 ? `${first.slice(0, 49)}…` : first}\`, expected \`:::notes\``,
    fix: 'Write `:::notes` instead of `<!--`, and `:::` instead of `-->`, each on a line of its own.',
    place: linePlace(start.line, line.length),
    repair:
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
  const [open = ''] = /^<!--[ \t]*/.exec(lineAt(start)) ?? []
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
