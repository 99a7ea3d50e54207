import { createHash } from 'node:crypto'
import { escapeWords, tokensOf } from '../deck/segment-text.js'

/**
 * The identity of a segment's text: twelve hexadecimal digits. The letters of its tags do not count, so bold that becomes italic, or
 * another address, is not a new text; one tag more or less is.
 */
export function hashOf(source: string): string {
  const tokens = tokensOf(source)
  const plain = tokens.map((token, index) => {
    if (token.type === 'words') return escapeWords(token.value, index < tokens.length - 1)
    return token.type === 'close' ? `</t${token.number}>` : `<t${token.number}${token.type === 'alone' ? '/' : ''}>`
  })
  return createHash('sha256').update(plain.join('').replace(/\s+/g, ' ').trim(), 'utf8').digest('hex').slice(0, 12)
}
