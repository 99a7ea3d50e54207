import type { Element, ElementContent } from 'hast'
import type { ListItem } from 'mdast'
import type { Block } from '../../../deck/blocks.js'
import { all } from '../../../deck/walk.js'

/** Drawn blocks with the items of their lists changed: each with the item that it was drawn from. */
export function mapItems(
  drawn: readonly ElementContent[],
  blocks: readonly Block[],
  change: (drawn: Element, item: ListItem, index: number) => Element
): ElementContent[] {
  const items = all(blocks, 'listItem')
  let index = 0
  const map = (content: ElementContent): ElementContent => {
    if (content.type !== 'element') return content
    // Items stand in the order in which they were written, an item before those below it.
    const at = content.tagName === 'li' ? index++ : undefined
    const item = at === undefined ? undefined : items[at]
    const changed = at === undefined || !item ? content : change(content, item, at)
    return { ...changed, children: changed.children.map(map) }
  }
  return drawn.map(map)
}

/** An element with more classes. */
export function withClasses(element: Element, ...names: readonly string[]): Element {
  const { className } = element.properties
  const own = Array.isArray(className) ? className : []
  return { ...element, properties: { ...element.properties, className: [...own, ...names] } }
}
