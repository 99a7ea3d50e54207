import type { Code, Paragraph } from 'mdast'
import type { SlideContext } from './context.js'
import { htmlIsAbsent } from './problems.js'
import { linePlace } from './report.js'

// `<!- so -->`, `<! -- so -->` and `<-- so -->`; an arrow `<-` alone is none.
const almost = /^(?:<!\s*-+|<\s+!--|<--)\s*(?=\S)/
const end = /-+\s*>\s*$/

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
    repair: [{ place, before: text, after: `<!-- ${text.slice(mark.length)}` }]
  })
  return true
}
