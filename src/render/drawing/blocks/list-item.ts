import { h } from 'hastscript'
import type { ListItem } from 'mdast'
import type { Handler } from 'mdast-util-to-hast'
import { defaultHandlers } from 'mdast-util-to-hast'

/** An item of a list. A box to tick is a sign in the text: paper and portable files have no forms. */
export const listItem: Handler = (state, node: ListItem, parent) => {
  const item = defaultHandlers.listItem(state, { ...node, checked: null }, parent)
  if (typeof node.checked !== 'boolean') return item
  const box = h('span', { className: ['box'] }, node.checked ? '✓' : '□')
  return h('li', { className: ['task'] }, [box, ...item.children])
}
