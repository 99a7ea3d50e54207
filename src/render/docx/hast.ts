import type { Element, ElementContent } from 'hast'

export function hasClass({ properties }: Element, ...names: readonly string[]): boolean {
  const own = properties.className
  return Array.isArray(own) && names.some(name => own.includes(name))
}

export function elementsIn({ children }: Element): Element[] {
  return children.filter(child => child.type === 'element')
}

/** The first element with a class, at any depth. */
export function firstWith(element: Element, name: string): Element | undefined {
  for (const child of elementsIn(element)) {
    const found = hasClass(child, name) ? child : firstWith(child, name)
    if (found) return found
  }
  return undefined
}

/** The text of some nodes, without what is drawn. */
export function plainText(nodes: readonly ElementContent[]): string {
  return nodes
    .map(node => (node.type === 'text' ? node.value : node.type === 'element' ? plainText(node.children) : ''))
    .join('')
}

/** Whether it stands in a line of text. */
export function isInline(node: ElementContent): boolean {
  return node.type !== 'element' || inline.has(node.tagName)
}

const inline = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'br',
    'code',
    'del',
    'em',
    'i',
    'img',
    'input',
    's',
    'small',
    'span',
    'strong',
    'sub',
    'sup'
  ],
  ...['svg', 'time', 'wbr']
])
