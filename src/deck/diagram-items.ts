import type { List, ListItem, Nodes } from 'mdast'
import type { Diagram } from './blocks.js'
import { sharedMark, withoutMark } from './diagrams/shared.js'
import type { Position } from './map/outlines.js'
import { textOf } from './walk.js'

/** An item of a diagram: its text, its place in the list, and the items below it. */
export interface DiagramItem {
  readonly text: string
  readonly icon?: string
  readonly picture?: string
  readonly isOther?: true
  readonly isKey?: true
  readonly isShared?: true
  readonly country?: string
  readonly at?: Position
  readonly item: ListItem
  readonly children: readonly DiagramItem[]
}

/** Returns the items of a diagram, from its first list or from the list in its `:::steps`. */
export function diagramItems(diagram: Diagram): DiagramItem[] {
  const items = itemsOf(diagramLists(diagram))
  return diagram.layout === 'venn' ? items.map(asShared) : items
}

/** An item that names what all circles share, without the mark that says so. */
function asShared(item: DiagramItem): DiagramItem {
  if (!sharedMark.test(item.text)) return item
  return { ...item, text: item.text.replace(sharedMark, ''), item: withoutMark(item.item, sharedMark), isShared: true }
}

/** Returns the lists that a diagram is drawn from. */
function diagramLists(diagram: Diagram): List[] {
  return diagram.children.flatMap(child =>
    child.type === 'list'
      ? [child]
      : child.type === 'steps'
        ? child.children.filter(inside => inside.type === 'list')
        : []
  )
}

function itemsOf(lists: readonly List[]): DiagramItem[] {
  // Where all are bold, none stands out.
  const someAreNot = lists.some(({ children }) => children.some(item => !isBold(item)))
  return lists.flatMap(list =>
    list.children.map(item => ({
      text: textOf(item.children.filter(child => child.type !== 'list').map(withBracketedBlanks)),
      item,
      ...(item.data?.icon !== undefined && { icon: item.data.icon }),
      ...(item.data?.picture !== undefined && { picture: item.data.picture }),
      ...(someAreNot && isBold(item) && { isKey: true as const }),
      ...(item.data?.group === '2' && { isOther: true }),
      ...(item.data?.country !== undefined && { country: item.data.country }),
      ...(item.data?.at !== undefined && { at: item.data.at }),
      children: itemsOf(item.children.filter(child => child.type === 'list'))
    }))
  )
}

/** Whether an item is bold as far as its first colon, or to its end where it has none. */
function isBold({ children: [first] }: ListItem): boolean {
  const [bold, next] = first?.type === 'paragraph' ? first.children : []
  return bold?.type === 'strong' && (next === undefined || (next.type === 'text' && /^\s*[:：]/.test(next.value)))
}

/** Blanks are drawn in brackets, which need space in a shape. */
function withBracketedBlanks<N extends Nodes>(node: N): N {
  if (node.type === 'blank') return { ...node, value: `[ ${node.value} ]` }
  return 'children' in node ? { ...node, children: node.children.map(withBracketedBlanks) } : node
}
