import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

/**
 * The back of a page of cards: the same page once more, its words hidden and its columns mirrored by the style sheet, so that each back lies behind
 * its card when both are printed on one sheet that is turned on the long edge. Only what stands in each card and in the head is new: the card's sign,
 * which the style sheet counts, `name`, and `note`, what to do with the page.
 */
export function backOf(front: Element, name: string, note: string): Element {
  const children = front.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return []
    if (hasClass(child, 'sheet-head'))
      return [{ ...child, children: [...child.children.map(hidden), h('p', { className: ['back-note'] }, note)] }]
    return [
      hasClass(child, 'text')
        ? { ...child, children: child.children.map(part => backOfList(part, name)) }
        : hidden(child)
    ]
  })
  const className = [...classesOf(front).filter(one => one !== 'first-set'), 'backs']
  return { ...front, properties: { ...front.properties, className }, children }
}

function backOfList(part: ElementContent, name: string): ElementContent {
  if (part.type !== 'element' || (part.tagName !== 'ul' && part.tagName !== 'ol')) return hidden(part)
  const children = part.children.map(card =>
    card.type === 'element'
      ? { ...card, children: [h('div', { hidden: true }, card.children), h('p', { className: ['back-name'] }, name)] }
      : card
  )
  return { ...part, children }
}

/** Takes its room and shows nothing. Places that links lead to are on the front. */
function hidden(content: ElementContent): ElementContent {
  if (content.type !== 'element') return content
  const { id: _, ...properties } = content.properties
  return { ...content, properties: { ...properties, hidden: true } }
}

function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name)
}

function classesOf({ properties: { className } }: Element): string[] {
  return Array.isArray(className) ? className.map(String) : []
}
