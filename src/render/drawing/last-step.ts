import type { Element, ElementContent } from 'hast'

/**
 * A note or key point below a list that appears item by item appears last: it is what the list leads to. Other content as it is, such as
 * warnings, which are seen from the first.
 */
export function boxesLast(content: readonly ElementContent[]): ElementContent[] {
  const first = content.findIndex(node => classesOf(node).includes('steps'))
  return content.map((node, index) => {
    if (first < 0 || index < first || node.type !== 'element' || !isRemark(node)) return node
    const properties: Element['properties'] = { ...node.properties, className: [...classesOf(node), 'fragment'] }
    return { ...node, properties }
  })
}

function isRemark(node: ElementContent): boolean {
  return classesOf(node).some(name => name === 'callout-note' || name === 'callout-key')
}

function classesOf(node: ElementContent): string[] {
  const className = node.type === 'element' ? node.properties.className : undefined
  return Array.isArray(className) ? className.map(String) : []
}
