import type { ElementContent } from 'hast'

// Letters of a word with hyphens that fits the narrowest card.
const longest = 15
const compound = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+/gu

/** Words with hyphens as words that no line breaks: on a card, half a word at the end of a line reads as a whole one. */
export function withWholeWords(contents: readonly ElementContent[]): ElementContent[] {
  return contents.map((content): ElementContent => {
    if (content.type === 'element') return { ...content, children: withWholeWords(content.children) }
    if (content.type !== 'text') return content
    const value = content.value.replace(compound, word =>
      word.length > longest ? word : word.replaceAll('-', '\u2011')
    )
    return { ...content, value }
  })
}
