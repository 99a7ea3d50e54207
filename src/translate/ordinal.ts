import type { RootContent } from 'mdast'
import type { Ordinal } from '../deck/catalogue.js'

const units: Partial<Record<RootContent['type'], Ordinal['unit']>> = {
  listItem: 'bullet',
  paragraph: 'paragraph',
  quizOption: 'option',
  tableRow: 'row'
}

/** Which of its like a node is among its siblings; where it is alone or nobody counts, what was said of its parent. */
export function ordinalOf(
  node: RootContent,
  siblings: readonly RootContent[],
  parent: Ordinal | undefined
): Ordinal | undefined {
  if (node.type === 'tableCell')
    return parent?.unit === 'row' ? { ...parent, column: siblings.indexOf(node) + 1 } : parent
  const unit = units[node.type]
  if (!unit) return parent
  const alike = siblings.filter(({ type }) => type === node.type)
  return alike.length < 2 ? parent : { unit, number: alike.indexOf(node) + 1, of: alike.length }
}
