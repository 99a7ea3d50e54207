import type { Element, ElementContent } from 'hast'

/**
 * Words below a list that appears item by item, such as a note or a key point, appear after its last item: they are what the list leads
 * to. Other content as it is, such as warnings, which are seen from the first.
 */
export function wordsLast(content: readonly ElementContent[]): ElementContent[] {
  const first = content.findIndex(appears)
  return content.map((node, index) => {
    if (node.type !== 'element') return node
    const children = wordsLast(node.children)
    if (first < 0 || index <= first || !isWords(node)) return { ...node, children }
    return { ...node, children, properties: { ...node.properties, className: [...classesOf(node), 'fragment'] } }
  })
}

/** Whether a part of a slide is a list whose items appear, or holds one. */
function appears(node: ElementContent): boolean {
  if (node.type !== 'element') return false
  return classesOf(node).includes('fragment') || node.children.some(appears)
}

const words: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'blockquote'])

function isWords(node: Element): boolean {
  const isRemark = classesOf(node).some(name => name === 'callout-note' || name === 'callout-key')
  return isRemark || (words.has(node.tagName) && !node.children.some(isPicture))
}

function isPicture(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'img'
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}
