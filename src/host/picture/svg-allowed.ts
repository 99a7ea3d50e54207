import { type CleanPicture, maxPixels } from './picture.js'
import type { Styles } from './svg-style.js'
import type { SvgElement } from './svg-tree.js'
import { allowedLooks, isSafeValue } from './svg-values.js'

/** Cleans a picture of pixels that stands in a drawing. */
export type CleanRaster = (bytes: Uint8Array) => CleanPicture | string

const shapes = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'use', 'image']
const kept = new Set([
  ...shapes,
  ...['svg', 'g', 'a', 'switch', 'defs', 'symbol', 'tspan', 'textPath', 'clipPath', 'mask', 'marker', 'pattern'],
  ...['linearGradient', 'radialGradient', 'stop']
])

export function isKept({ name, attributes }: SvgElement): boolean {
  // Alternatives that only one program understands.
  return kept.has(name) && attributes.requiredExtensions === undefined
}

/** Whether a drawing, as it was written anew, holds a shape at all. */
export function isDrawn(drawn: string): boolean {
  return new RegExp(`<(?:${shapes.join('|')})[\\s/>]`).test(drawn)
}

const places = [
  ...['id', 'transform', 'd', 'points', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'dx', 'dy'],
  ...['width', 'height', 'viewBox', 'preserveAspectRatio', 'rotate', 'textLength', 'lengthAdjust', 'startOffset', 'fx'],
  ...['fy', 'fr', 'offset', 'gradientUnits', 'gradientTransform', 'spreadMethod', 'clipPathUnits', 'maskUnits'],
  ...['maskContentUnits', 'patternUnits', 'patternContentUnits', 'patternTransform', 'markerUnits', 'markerWidth'],
  ...['markerHeight', 'refX', 'refY', 'orient']
]
const allowedPlaces = new Set(places)
// The root's own size and place are written by who knows them.
const ofRoot = new Set(['x', 'y', 'width', 'height', 'viewBox', 'id', 'transform'])

const mayRefer = new Set(['use', 'linearGradient', 'radialGradient', 'pattern', 'textPath'])

/** The attributes of an element as they are written anew, each with a space before it. */
export function attributesOf(element: SvgElement, styles: Styles, cleanRaster: CleanRaster): string {
  const { name, attributes } = element
  const own = Object.entries(attributes).filter(
    ([key]) => allowedPlaces.has(key) && !(name === 'svg' && ofRoot.has(key))
  )
  const look = Object.entries({ ...pick(attributes), ...styles(element) })
  const href = hrefOf(element, cleanRaster)
  return [...own, ...look, ...(href === undefined ? [] : [['href', href] as const])]
    .filter(([key, value]) => key === 'href' || isSafeValue(value))
    .map(([key, value]) => ` ${key}="${value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')}"`)
    .join('')
}

function pick(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => allowedLooks.has(key)))
}

function hrefOf({ name, attributes: { href = '' } }: SvgElement, cleanRaster: CleanRaster): string | undefined {
  if (mayRefer.has(name)) return /^#[\w.:-]+$/.test(href) ? href : undefined
  if (name !== 'image') return undefined
  const [, data] = /^\s*data:image\/[a-z]+;base64,([A-Za-z0-9+/=\s]+)$/.exec(href) ?? []
  const clean = data === undefined ? undefined : cleanRaster(Buffer.from(data, 'base64'))
  if (clean === undefined || typeof clean === 'string' || clean.width * clean.height > maxPixels / 4) return undefined
  return `data:${clean.mediaType};base64,${Buffer.from(clean.bytes).toString('base64')}`
}
