import type { Xml } from '../office/xml.js'

/** Lengths that our shapes have, in EMU: place, size, columns and rows of tables, lines, insets, how far lists are set in. */
const lengths =
  /(<(?:a:off|a:chOff|a:ext|a:chExt|a:gridCol|a:tr|a:ln|a:lnT|a:lnB|a:bodyPr|a:pPr|a:tcPr|a:lvl\dpPr)\b)([^>]*)/g
const measures = /\b(x|y|cx|cy|w|h|lIns|tIns|rIns|bIns|spcCol|mar[LRTB]|indent)="(-?\d+)"/g
/** Sizes of letters and spaces between lines, in hundredths of a point. */
const letters = /\b(sz)="(\d+)"|(<a:spcPts val)="(\d+)"/g

/** The shapes of a slide that was drawn 1280 px wide as many times as large: a layout of another size has what it holds in its own measure. */
export function rescaled(xml: Xml, scale: number): Xml {
  if (scale === 1) return xml
  return xml
    .replace(lengths, (_, name: string, attributes: string) => {
      const made = attributes.replace(measures, (_, key: string, value: string) => {
        return `${key}="${Math.round(Number(value) * scale)}"`
      })
      return `${name}${made}`
    })
    .replace(letters, (_, size?: string, value?: string, space?: string, points?: string) =>
      size === undefined
        ? `${space}="${Math.round(Number(points) * scale)}"`
        : `${size}="${Math.max(100, Math.round((Number(value) * scale) / 50) * 50)}"`
    )
}
