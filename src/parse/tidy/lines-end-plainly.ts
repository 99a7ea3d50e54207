import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { editAt, type Tidying } from './tidying.js'

/** Takes spaces off the ends of lines, where they are neither a line break nor code. */
export const linesEndPlainly: Tidying = {
  id: 'lines-end-plainly',
  did: 'lines without spaces at their end now',
  edits({ piece, root }) {
    const kept = meaningful(root)
    return piece.text.split('\n').flatMap((text, index) => {
      const spaces = /(?<![ \t])[ \t]+$/.exec(text)
      return spaces && !kept.has(index + 1) ? [editAt(piece, index + 1, spaces.index + 1, spaces[0], '')] : []
    })
  }
}

/** Lines, from 1, whose spaces at the end say something: two are a line break, and in code every one counts. */
function meaningful(root: Readonly<Root>): Set<number> {
  const lines = new Set<number>()
  visit(root, ['break', 'code', 'inlineCode', 'html'], ({ type, position }) => {
    if (!position) return
    const end = type === 'break' ? position.start.line : position.end.line
    for (let line = position.start.line; line <= end; line++) lines.add(line)
  })
  return lines
}
