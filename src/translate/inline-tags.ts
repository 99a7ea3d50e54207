import type { PhrasingContent } from 'mdast'
import type { TagKind } from '../deck/catalogue.js'
import { textOf } from '../deck/walk.js'

/** What a piece of inline markup is shown as to translators. */
export interface TagLook {
  readonly letters: string
  readonly kind: TagKind
  /** True for what has no text of its own to translate. */
  readonly alone: boolean
  readonly value?: string
}

/** How a node is tagged; words themselves are not. */
export function tagLook(node: PhrasingContent): TagLook | undefined {
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
