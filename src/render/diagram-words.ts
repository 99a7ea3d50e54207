import type { List, ListItem } from 'mdast'
import type { Block, Diagram } from '../deck/blocks.js'
import { axisMark, axisOf } from '../deck/diagrams/axis.js'
import { sharedMark } from '../deck/diagrams/shared.js'
import { textOf } from '../deck/walk.js'
import { fill, type Labels } from './templates.js'

/** What a diagram says where it is a list and no drawing: the axes of a matrix and what all circles share have names there, in place of `x:`, `y:` and `all:`. */
export function diagramInWords({ layout, children }: Diagram, labels: Labels): Block[] {
  if (layout !== 'matrix' && layout !== 'venn') return [...children]
  const named = (item: ListItem) => {
    const mark = markOf(layout, textOf(item), labels)
    return mark ? withName(item, mark, labels) : item
  }
  return children.map(block => (block.type === 'list' ? withNames(block, named) : block))
}

function withNames(list: List, named: (item: ListItem) => ListItem): List {
  return { ...list, children: list.children.map(named) }
}

interface Mark {
  readonly name: string
  readonly pattern: RegExp
}

function markOf(layout: 'matrix' | 'venn', text: string, labels: Labels): Mark | undefined {
  if (layout === 'venn') return sharedMark.test(text) ? { name: labels.whereAllMeet, pattern: sharedMark } : undefined
  const axis = axisOf({ text })
  return axis && { name: axis === 'x' ? labels.axisAcross : labels.axisUp, pattern: axisMark }
}

function withName(item: ListItem, { name, pattern }: Mark, labels: Labels): ListItem {
  const [first, ...others] = item.children
  if (first?.type !== 'paragraph') return item
  const named = first.children.map((child, index) =>
    index === 0 && child.type === 'text'
      ? { ...child, value: fill(labels.named, { name, value: child.value.replace(pattern, '') }) }
      : child
  )
  return { ...item, children: [{ ...first, children: named }, ...others] }
}
