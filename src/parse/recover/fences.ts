import type { Code } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { linePlace, type SlideContext } from '../report.js'
import { blockIsClosed, codeIsClosed } from '../slide-problems.js'
import { moreColons } from './more-colons.js'

const opening = /^(`{3,}|~{3,})/
const closing = /^[\s>]*(`{3,}|~{3,})\s*$/

/** Reports code that ends only because its slide or its block does. Returns true for it: what it swallowed may be private, and is dropped. */
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

/**
 * Reports a container that has no end of its own, or that holds a container with as many colons: the inner end then closes
 * both, and what follows would silently be outside the block.
 */
export function reportFences(node: ContainerDirective | LeafDirective, context: SlideContext): void {
  if (node.type !== 'containerDirective' || !node.position) return
  const { start, end } = node.position
  const colons = colonsAt(context.lineAt(start.line), start.column)
  const inner = node.children.filter(child => child.type === 'containerDirective')
  const equal = inner.find(
    child =>
      child.position && colonsAt(context.lineAt(child.position.start.line), child.position.start.column) >= colons
  )
  const place = linePlace(start.line, context.lineAt(start.line).length)
  if (equal) {
    context.leftOver.ends += 1
    const more = ':'.repeat(
      colonsAt(context.lineAt(equal.position?.start.line ?? 0), equal.position?.start.column ?? 1) + 1
    )
    context.report(blockIsClosed, {
      what: `Unexpected \`${':'.repeat(colons)}${node.name}\` around \`:::${equal.name}\`, expected \`${more}${node.name}\``,
      fix: `Begin it with \`${more}${node.name}\` and end it with \`${more}\`: a block that holds another has one colon more.`,
      place,
      edits: moreColons(start.line, context)
    })
    return
  }
  const closing = /(?<!:):{3,}\s*$/.test(context.lineAt(end.line)) && end.line > start.line
  const taken = inner.some(child => child.position?.end.line === end.line)
  if (closing && !taken) return
  context.report(blockIsClosed, {
    what: `Unexpected end of the slide in \`${':'.repeat(colons)}${node.name}\`, expected \`${':'.repeat(colons)}\``,
    fix: `Write \`${':'.repeat(colons)}\` on a line of its own where the block ends.`,
    place
  })
}

function colonsAt(line: string, column: number): number {
  return /^:+/.exec(line.slice(column - 1))?.[0].length ?? 0
}
