import type { Slide } from './deck.js'

/**
 * The id of something on a page that is not a slide. Ids of slides begin with a letter or a digit (`parse/slide-ids.ts`), so whatever an author
 * calls a slide, it is never confused with a button or a panel of the page. Scripts in `window/` and style sheets write the same `_`.
 */
export function pageId(name: string): string {
  return `_${name}`
}

/** Where a slide stands in a paper document, for links to it. */
export function slideAnchor({ id }: Pick<Slide, 'id'>): string {
  return pageId(`on-paper-${id}`)
}
