import type { Element } from 'hast'

/**
 * Whether an element is the drawing of a slide. Such a drawing is kept while its lesson is written (`drawing/last-drawing.ts`), so what pages derive from
 * one is kept with it.
 */
export function isSlide({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'section' && Array.isArray(className) && className[0] === 'slide'
}
