import type { ListItem } from 'mdast'

/** How an item of a `venn` says that it names what all circles share: `all: lessons work`. */
export const sharedMark = /^\s*all\s*[:：]\s*/iu

/** An item without the mark before its words. */
export function withoutMark(item: ListItem, mark: RegExp): ListItem {
  const [first, ...others] = item.children
  const [text, ...rest] = first?.type === 'paragraph' ? first.children : []
  if (first?.type !== 'paragraph' || text?.type !== 'text') return item
  const words = { ...text, value: text.value.replace(mark, '') }
  return { ...item, children: [{ ...first, children: [words, ...rest] }, ...others] }
}
