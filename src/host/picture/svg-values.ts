/** How shapes look: what style sheets may set, too. */
const looks = [
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap'],
  ...['stroke-linejoin', 'stroke-miterlimit', 'stroke-dasharray', 'stroke-dashoffset', 'opacity', 'color', 'display'],
  ...['visibility', 'clip-path', 'clip-rule', 'mask', 'marker-start', 'marker-mid', 'marker-end', 'stop-color'],
  ...['stop-opacity', 'font-family', 'font-size', 'font-style', 'font-weight', 'text-anchor', 'dominant-baseline'],
  ...['letter-spacing', 'word-spacing', 'text-decoration', 'direction', 'writing-mode', 'vector-effect', 'paint-order']
]
export const allowedLooks: ReadonlySet<string> = new Set(looks)

// A value holds words, numbers and colours; a bracket opens one of these, and an address is a place in the same drawing.
const plainValue = /^[\p{L}\p{N}\s#%.,()+\-'"/:;*_&]*$/u
const known = new Set(['rgb', 'rgba', 'hsl', 'hsla', 'matrix', 'translate', 'scale', 'rotate', 'skewX', 'skewY'])
const ownAddress = /url\(\s*(["']?)#[\w.:-]+\1\s*\)/g
/** A colour by its role in the theme, with the one that stands where there is no theme. */
const byRole = /^var\(--[a-z]+,\s*#(?:[\da-f]{3}|[\da-f]{6})\)$/i
/** Nothing with brackets is longer, and the patterns go over a value more than once. */
const longest = 4000

/** Whether a value of an attribute names nothing outside of the drawing, or a colour by its role. */
export function isSafeValue(value: string): boolean {
  if (byRole.test(value)) return true
  if (!plainValue.test(value)) return false
  if (!value.includes('(')) return true
  if (value.length > longest) return false
  const rest = value.replace(ownAddress, '')
  return [...rest.matchAll(/([\w-]*)\s*\(/g)].every(([, name = '']) => known.has(name))
}
