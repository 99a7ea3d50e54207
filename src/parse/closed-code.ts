import type { Code } from 'mdast'
import type { SlideContext } from './context.js'
import { codeIsClosed } from './problems.js'
import { linePlace } from './report.js'

const opening = /^(`{3,}|~{3,})/
const closing = /^[\s>]*(`{3,}|~{3,})\s*$/

/** Reports code that ends only because its slide or its block does. True when it is such: what it swallowed may be private, and is left out. */
export function reportOpenCode(node: Code, context: SlideContext): boolean {
  if (!node.position) return false
  const { start, end } = node.position
  const line = context.lineAt(start.line)
  const marker = opening.exec(line.slice(start.column - 1))?.[1]
  if (marker === undefined) return false
  const last = end.line > start.line ? closing.exec(context.lineAt(end.line))?.[1] : undefined
  if (last?.startsWith(marker)) return false
  context.report(codeIsClosed, {
    what: `Unexpected code without an end, expected ${marker} on a line of its own below it`,
    fix: `Write ${marker} where the code ends. Code that itself holds a line \`---\` begins and ends with four signs: ${marker[0]?.repeat(4)}.`,
    place: linePlace(start.line, line.length)
  })
  return true
}
