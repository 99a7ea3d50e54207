import type { RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'

// Marp reveals `*` and `1)` items one by one, and draws `$…$` as mathematics.
const style: Options = {
  extensions: [gfmToMarkdown()],
  bullet: '-',
  bulletOther: '+',
  bulletOrdered: '.',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  unsafe: [{ character: '$', inConstruct: 'phrasing' }]
}

/** Ordinary mdast as Markdown that draws the same in every Marp, without a line feed at its end. */
export function writeMarkdown(nodes: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...nodes] }, style).trimEnd()
}
