import type { Code, Paragraph, Text } from 'mdast'
import type { SlideContext } from './context.js'
import { htmlIsAbsent } from './problems.js'
import { linePlace, partPlace } from './report.js'

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
    repair: [{ place, before: text, after: `<!-- ${text.slice(mark.length)}` }]
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
