/** XML that is finished: its texts are escaped. */
export type Xml = string

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element; attributes that are undefined are left out. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly (Xml | readonly Xml[])[]): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]
  )
  const inside = children.flat().join('')
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`
}

// XML 1.0 has no signs below the space but these, and no halves of a pair.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text as XML writes it, between tags and in attributes. What no XML may hold is left out. */
export function escaped(text: string): Xml {
  return text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
}

/** A part of a package: XML with its first line. */
export function document(root: Xml): Xml {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

const schemas = 'http://schemas.openxmlformats.org'
/** Namespaces of a presentation's parts, for their outermost element. */
export const namespaces = {
  'xmlns:a': `${schemas}/drawingml/2006/main`,
  'xmlns:r': `${schemas}/officeDocument/2006/relationships`,
  'xmlns:p': `${schemas}/presentationml/2006/main`
}
