/** The headings of an HTML page as they are written, in order; what is invisible in a line of text is left out. */
export function pageHeadings(html: string): readonly string[] {
  const body = html.replace(/<(script|style)\b.*?<\/\1>/gis, '')
  return [...body.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gis)].map(([, , inner = '']) => plainText(inner))
}

function plainText(html: string): string {
  const words = html.replace(/<br\b[^>]*>/gi, ' ').replace(/<[^>]*>/g, '')
  return decode(words).replace(invisible, '').replace(/\s+/g, ' ').trim()
}

// Soft hyphens, breaks and marks of direction.
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/g

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** A text of HTML with its character references resolved. */
export function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
