import type { SegmentTag } from '../deck/catalogue.js'
import { escapeWords, tokensOf } from '../deck/segment-text.js'

/** A translation with its tags called as the source calls them now: bold that became italic is `<i1>`. Numbers decide. */
export function retag(target: string, tags: readonly SegmentTag[]): string {
  const names = new Map(tags.map(({ number, name, alone }) => [`${number}${alone}`, name]))
  const tokens = tokensOf(target)
  return tokens
    .map((token, index) => {
      if (token.type === 'words') return escapeWords(token.value, index < tokens.length - 1)
      const name = names.get(`${token.number}${token.type === 'alone'}`) ?? token.name
      return token.type === 'close' ? `</${name}>` : token.type === 'alone' ? `<${name}/>` : `<${name}>`
    })
    .join('')
}
