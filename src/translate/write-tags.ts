import type { PhrasingContent } from 'mdast'
import type { SegmentTag, TagKind } from '../deck/catalogue.js'
import { escapeWords } from '../deck/segment-text.js'
import { textOf } from '../deck/walk.js'

/** What a piece of inline markup is shown as to translators. */
interface TagLook {
  readonly letters: string
  readonly kind: TagKind
  /** True for what has no text of its own to translate. */
  readonly alone: boolean
  readonly value?: string
}

/** How a node is tagged; words themselves are not. */
function tagLook(node: PhrasingContent): TagLook | undefined {
  switch (node.type) {
    case 'text':
      return undefined
    case 'strong':
      return { letters: 'b', kind: 'bold', alone: false }
    case 'emphasis':
      return { letters: 'i', kind: 'italic', alone: false }
    case 'delete':
      return { letters: 's', kind: 'struck', alone: false }
    case 'link':
      return { letters: 'a', kind: 'link', alone: isBareAddress(node.url, textOf(node)), value: node.url }
    case 'inlineCode':
      return { letters: 'c', kind: 'code', alone: true, value: node.value }
    case 'image':
      return { letters: 'p', kind: 'picture', alone: true, value: node.alt ?? '' }
    case 'break':
      return { letters: 'br', kind: 'line-break', alone: true }
    case 'blank':
      return { letters: 'x', kind: 'blank', alone: true, value: node.value }
    default:
      return { letters: 'o', kind: 'other', alone: true }
  }
}

// An address that stands for itself, as in `<https://example.org>`, holds nothing to translate.
function isBareAddress(url: string, text: string): boolean {
  return [text, `http://${text}`, `https://${text}`, `mailto:${text}`].includes(url)
}

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
