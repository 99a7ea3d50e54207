import type { RootContent, Text } from 'mdast'
import { directiveToMarkdown } from 'mdast-util-directive'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { visit } from 'unist-util-visit'

// Our parser knows no directives inside a line, so a colon between letters needs no escape.
const { unsafe, ...directives } = directiveToMarkdown()

const style: Options = {
  extensions: [
    gfmToMarkdown({ tablePipeAlign: false }),
    { ...directives, unsafe: (unsafe ?? []).filter(({ atBreak }) => atBreak === true) }
  ],
  bullet: '-',
  bulletOther: '+',
  bulletOrdered: '.',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  unsafe: [
    // What could be taken for the line of a block.
    { atBreak: true, character: ':' },
    { atBreak: true, character: '：' },
    // `Notes:` at the beginning of a line would be taken for speaker notes of another program, `???` for remark's.
    { atBreak: true, before: '[*_]{0,2}[Nn][Oo][Tt][Ee][Ss]?[*_]{0,2} ?', character: ':' },
    { atBreak: true, before: '[*_]{0,2}[Nn][Oo][Tt][Ee][Ss]?[*_]{0,2} ?', character: '：' },
    { atBreak: true, character: '?', after: '\\?\\?' }
  ]
}

/** In careful writing every sign that could mean anything has a backslash. */
const careful: Options = {
  ...style,
  handlers: {
    text: (node: Text) =>
      node.value.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/[：﹕]/g, sign => `&#x${sign.charCodeAt(0).toString(16)};`)
  }
}

/** Writes nodes as Markdown of a deck. What looks like markup of ours in a text is written so that it is read as the text that it is. */
export function writeMarkdown(nodes: readonly RootContent[], isCareful = false): string {
  const root = { type: 'root' as const, children: structuredClone([...nodes]) }
  visit(root, 'text', node => {
    node.value = withoutBraces(node.value)
  })
  return toMarkdown(root, isCareful ? careful : style).trimEnd()
}

// Nothing to see; it keeps braces from being blanks and attributes, for which Markdown has no escape.
const joiner = '\u2060'

/** Braces that would be a blank or attributes of an item. */
export function withoutBraces(text: string): string {
  return text
    .replace(/\{\{(?=[^{}]{1,200}\}\})/g, `{${joiner}{`)
    .replace(/\{(?=\s*(?:[#.][\w-]|[\w-]+\s*=)[^{}]*\})/g, `{${joiner}`)
}

/** A comment, which nobody sees but who writes the deck. */
export function comment(text: string): string {
  return `<!-- ${text
    .replace(/--+/g, dashes => dashes.split('').join(' '))
    .replace(/>/g, '›')
    .replace(/</g, '‹')} -->`
}
