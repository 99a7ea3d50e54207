import type { Literal, Node, Parent } from 'unist'

// What word processors and web pages take for arrows, ticks and boxes, and the sign of the same meaning that the fonts of every file
// have. Each pair is of one length, so that places in the text stay what they are.
const pairs: readonly (readonly [signs: string, instead: string])[] = [
  ['➔➜➝➞➙➛➤➢➣➨➠➟➩➪➫➬➭➮➯➱➲➳➵➸➺➻➼➽➾', '→'],
  ['☐◻❏❐❑❒▢', '□'],
  ['☑✔✅', '✓'],
  ['☒✗✘✕✖☓❌', '×'],
  ['◼◾', '■'],
  ['▸►', '▶'],
  ['‣⁃', '•']
]

const known = new Map(pairs.flatMap(([signs, instead]) => [...signs].map(sign => [sign, instead] as const)))
const any = new RegExp(`[${[...known.keys()].join('')}]`, 'gu')

/** Whether a text has signs that `withKnownSigns` replaces. */
export function hasLookAlikes(text: string): boolean {
  return text.search(any) !== -1
}

/** What is written, with signs that a font of ours has in place of those that look alike and that none has. Code stays as it is. */
export function withKnownSigns<N extends Node>(node: N): N {
  const copy = { ...node }
  if (isText(copy)) copy.value = copy.value.replace(any, sign => known.get(sign) ?? sign)
  if (isParent(copy)) copy.children = copy.children.map(withKnownSigns)
  return copy
}

function isText(node: Node): node is Literal & { value: string } {
  return node.type === 'text' && 'value' in node
}

function isParent(node: Node): node is Parent {
  return 'children' in node
}
