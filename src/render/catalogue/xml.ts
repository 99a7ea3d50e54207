import type { SegmentTag } from '../../deck/catalogue.js'
import { type TextToken, tokensOf } from '../../deck/segment-text.js'

/** Text as it may stand in XML, in an element or between double quotes. Characters that XML cannot hold are left out. */
export function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

/** ` name="value"` for each attribute that has a value. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xml(String(value))}"`))
    .join('')
}

type WriteTag = (tag: SegmentTag, at: 'open' | 'close' | 'alone') => string

/** A segment's text as XML: words escaped, tags as `write` has them. Where tags are not well nested or not the source's, all are words. */
export function segmentXml(text: string, tags: readonly SegmentTag[], write: WriteTag): string {
  const tokens = tokensOf(text)
  const known = isWellNested(tokens, tags) ? tags : []
  return tokens
    .map(token => {
      if (token.type === 'words') return xml(token.value)
      const tag = known.find(({ number }) => number === token.number)
      if (tag) return write(tag, token.type)
      return xml(`<${token.type === 'close' ? '/' : ''}${token.name}${token.type === 'alone' ? '/' : ''}>`)
    })
    .join('')
}

function isWellNested(tokens: readonly TextToken[], tags: readonly SegmentTag[]): boolean {
  const open: number[] = []
  for (const token of tokens) {
    if (token.type === 'words') continue
    const tag = tags.find(({ number }) => number === token.number)
    if (!tag || tag.alone !== (token.type === 'alone')) return false
    if (token.type === 'open') open.push(token.number)
    if (token.type === 'close' && open.pop() !== token.number) return false
  }
  return open.length === 0
}
