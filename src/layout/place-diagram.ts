import type { Item, Lettering, PlacedDiagram } from '../deck/diagrams/geometry.js'
import { type DiagramLayout, layOutDiagram, usualHeight, usualWidth } from '../deck/diagrams.js'
import { directionOf } from '../deck/language.js'
import { total } from '../deck/total.js'
import { lineHeights } from './box-sizes.js'
import { linesOf, longestPiece, textWidth } from './text-width.js'

/** Lays a nested list out as a diagram in a language: of the layouts, a map has to know how much room words take. */
export function placeDiagram(
  layout: DiagramLayout,
  items: readonly Item[],
  language: string,
  height = usualHeight,
  width = usualWidth
): PlacedDiagram {
  return layOutDiagram(layout, items, { width, height }, letteringIn(language))
}

// A pixel or two are lost to rounding.
const spare = 4

/** How words of a language are measured. */
export function letteringIn(language: string): Lettering {
  return {
    isRtl: directionOf(language) === 'rtl',
    language,
    lineOf: (text, size) => textWidth(text, 400) * size,
    boxOf(texts, size, most) {
      const words = texts.map(text => longestPiece(text, 700, language).width * size)
      const whole = texts.map(text => textWidth(text, 700) * size)
      const width = Math.max(Math.min(most, Math.max(...whole, 1)), ...words, 1) + spare
      const lines = texts.map(text => linesOf(text, size, width, 700, language))
      return {
        width,
        height: total(lines) * size * lineHeights(language).diagram + spare
      }
    }
  }
}
