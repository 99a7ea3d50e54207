import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { editAt, type Tidying } from './tidying.js'

/** Removes spaces at the ends of lines that are neither a line break nor code. */
export const linesEndPlainly: Tidying = {
  id: 'lines-end-plainly',
  did: 'lines without spaces at their end now',
  edits({ piece, root }) {
    const meaningfulLines = meaningful(root)
    return piece.text.split('\n').flatMap((text, index) => {
      const spaces = /(?<![ \t])[ \t]+$/.exec(text)
      return spaces && !meaningfulLines.has(index + 1)
        ? [editAt(piece, index + 1, spaces.index + 1, spaces[0], '')]
        : []
    })
  }
}

/** Returns the lines, from 1, whose trailing spaces matter: line breaks and code. */
function meaningful(root: Readonly<Root>): Set<number> {
  const lines = new Set<number>()
  visit(root, ['break', 'code', 'inlineCode', 'html'], ({ type, position }) => {
    if (!position) return
    const end = type === 'break' ? position.start.line : position.end.line
    for (let line = position.start.line; line <= end; line++) lines.add(line)
  })
  return lines
}
