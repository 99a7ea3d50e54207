import type { PhrasingContent } from 'mdast'
import type { SegmentTag } from '../deck/catalogue.js'
import { escapeWords } from '../deck/segment-text.js'
import { tagLook } from './inline-tags.js'

/** A tag, and the node that it stands for. */
export interface TaggedNode extends SegmentTag {
  readonly node: PhrasingContent
}

/** Running text as translators see it. */
export interface TaggedText {
  readonly text: string
  readonly tags: readonly TaggedNode[]
}

/** Writes running text with its markup as numbered tags, numbered in the order in which they open. Line ends of the file become spaces. */
export function writeTags(nodes: readonly PhrasingContent[]): TaggedText {
  const tags: TaggedNode[] = []
  let text = ''
  let words = ''
  const tag = (written: string) => {
    text += escapeWords(words, true) + written
    words = ''
  }
  const write = (inside: readonly PhrasingContent[]) => {
    for (const node of inside) {
      if (node.type === 'text') {
        words += node.value.replace(/(?<![ \t])[ \t]*\n[ \t]*/g, ' ')
        continue
      }
      const { letters, ...look } = tagLook(node) ?? { letters: 'o', kind: 'other', alone: true }
      const name = `${letters}${tags.length + 1}`
      tags.push({ number: tags.length + 1, name, node, ...look })
      if (look.alone || !('children' in node)) {
        tag(`<${name}/>`)
        continue
      }
      tag(`<${name}>`)
      write(node.children)
      tag(`</${name}>`)
    }
  }
  write(nodes)
  return { text: text + escapeWords(words, false), tags }
}
