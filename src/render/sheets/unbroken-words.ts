import type { ElementContent } from 'hast'
import { h } from 'hastscript'

// Letters of a word with hyphens that fits the narrowest card.
const longest = 15
const compound = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+)/u

/**
 * Words with hyphens as words that no line breaks: on a card, half a word at the end of a line reads as a whole one. Our fonts lack the hyphen that
 * does not break.
 */
export function withUnbrokenWords(contents: readonly ElementContent[]): ElementContent[] {
  return contents.flatMap((content): ElementContent[] => {
    if (content.type === 'element') return [{ ...content, children: withUnbrokenWords(content.children) }]
    if (content.type !== 'text') return [content]
    return content.value.split(compound).flatMap((part, at): ElementContent[] => {
      if (part === '') return []
      const isWhole = at % 2 === 1 && part.length <= longest
      return isWhole ? [h('span', { className: ['unbroken-word'] }, part)] : [{ type: 'text', value: part }]
    })
  })
}
