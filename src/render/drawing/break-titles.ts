import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Deck } from '../../deck/deck.js'
import { scriptOf } from '../../deck/language.js'

/**
 * A title with marks where its lines may break: in a language written without spaces that is between words, and never within
 * a term of the glossary. In other languages the title as it is.
 */
export function breakTitle(content: readonly ElementContent[], deck: Deck): ElementContent[] {
  if (scriptOf(deck.language) !== 'ideographic') return [...content]
  const terms = termsOf(deck)
  return content.flatMap(node => {
    if (node.type === 'text') return marked(node.value, deck.language, terms)
    return node.type === 'element' ? [{ ...node, children: breakTitle(node.children, deck) }] : [node]
  })
}

function termsOf({ glossary, language }: Deck): string[] {
  const [subtag = language] = language.split('-')
  return glossary.flatMap(({ terms }) => {
    const term = terms[language] ?? terms[subtag]
    return term ? [term.term, ...(term.abbreviation ? [term.abbreviation] : [])] : []
  })
}

function marked(text: string, language: string, terms: readonly string[]): ElementContent[] {
  const words = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
  const whole = terms.flatMap(term => placesOf(term, text))
  const breaks = words
    .filter(({ isWordLike, index }) => isWordLike && index > 0)
    .map(({ index }) => index)
    .filter(index => !whole.some(([first, end]) => index > first && index < end) && mayBreak(text, index))
  return [0, ...breaks].flatMap((start, position): ElementContent[] => {
    const part: ElementContent = { type: 'text', value: text.slice(start, breaks[position]) }
    return start === 0 ? [part] : [h('wbr'), part]
  })
}

// No line ends after an opening mark or begins with a particle; where a space stands, a line may end without help.
function mayBreak(text: string, index: number): boolean {
  return !/[\s（《「『【〈“‘(]/u.test(text.charAt(index - 1)) && !/[的地得了着过们吗呢吧]/u.test(text.charAt(index))
}

function placesOf(term: string, text: string): [first: number, end: number][] {
  const places: [number, number][] = []
  for (let at = text.indexOf(term); term !== '' && at >= 0; at = text.indexOf(term, at + term.length))
    places.push([at, at + term.length])
  return places
}
