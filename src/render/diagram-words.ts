import type { List, ListItem } from 'mdast'
import type { Block, Diagram } from '../deck/blocks.js'
import { axisMark, axisOf } from '../deck/diagrams/axis.js'
import { textOf } from '../deck/walk.js'
import { fill, type Labels } from './templates.js'

/** What a diagram says where it is a list and no drawing: the axes of a matrix have names there, in place of `x:` and `y:`. */
export function diagramInWords({ layout, children }: Diagram, labels: Labels): Block[] {
  if (layout !== 'matrix') return [...children]
  return children.map(block => (block.type === 'list' ? withNamedAxes(block, labels) : block))
}

function withNamedAxes(list: List, labels: Labels): List {
  return { ...list, children: list.children.map(item => withNamedAxis(item, labels)) }
}

function withNamedAxis(item: ListItem, labels: Labels): ListItem {
  const axis = axisOf({ text: textOf(item) })
  const [first, ...others] = item.children
  if (axis === undefined || first?.type !== 'paragraph') return item
  const name = axis === 'x' ? labels.axisAcross : labels.axisUp
  const named = first.children.map((child, index) =>
    index === 0 && child.type === 'text'
      ? { ...child, value: fill(labels.named, { name, value: child.value.replace(axisMark, '') }) }
      : child
  )
  return { ...item, children: [{ ...first, children: named }, ...others] }
}
