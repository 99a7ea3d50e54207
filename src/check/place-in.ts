import type { Text } from 'mdast'
import type { Position } from 'unist'

/**
 * The place of a piece of a text node, from the piece's index in the node's value. The line is exact; so is the column on
 * the node's first line. On later lines the column does not count the indent, which the parser has taken away.
 */
export function placeIn(node: Text, index: number, length: number): Position | undefined {
  if (!node.position) return undefined
  const before = node.value.slice(0, index).split('\n')
  const line = node.position.start.line + before.length - 1
  const column = before.length === 1 ? node.position.start.column + index : (before.at(-1) ?? '').length + 1
  return { start: { line, column }, end: { line, column: column + length } }
}
