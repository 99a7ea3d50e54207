// What stands between quotation marks in a tag may look like another tag.
const tag = /<(\/?[a-z][a-z\d-]*)(?:"[^"]*"|[^">])*>/gi

/** The headings of an HTML page as they are written, in order; what is invisible in a line of text is left out. */
export function pageHeadings(html: string): readonly string[] {
  const headings: string[] = []
  let heading: { readonly name: string; words: string } | undefined
  let end = 0
  const tags = new RegExp(tag)
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    const name = (found[1] ?? '').toLowerCase()
    if (heading) heading.words += html.slice(end, found.index) + (name === 'br' ? ' ' : '')
    if (name === `/${heading?.name}`) {
      headings.push(plainText(heading?.words ?? ''))
      heading = undefined
    } else if (/^h[1-6]$/.test(name)) heading = { name, words: '' }
    // Scripts and style sheets are full of signs that begin no tag.
    if (name === 'script' || name === 'style') tags.lastIndex = placeOf(`</${name}`, html, tags.lastIndex)
    end = tags.lastIndex
  }
  return headings
}

function placeOf(text: string, html: string, from: number): number {
  const place = html.indexOf(text, from)
  return place === -1 ? html.length : place
}

function plainText(words: string): string {
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
