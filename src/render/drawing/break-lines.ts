import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Deck } from '../../deck/deck.js'
import { scriptOf } from '../../deck/language.js'
import { beforeAbbreviation, wordBreaks } from '../../layout/word-breaks.js'

/**
 * What a slide shows with marks where its lines may break: in a language written without spaces that is between words, and never within
 * a term of the glossary. In other languages it is returned as it is.
 */
export function breakLines(
  content: readonly ElementContent[],
  deck: Pick<Deck, 'glossary' | 'language'>
): ElementContent[] {
  return breakBetweenWords(content, deck.language, termsOf(deck))
}

/** Words with marks where their lines may break, in a language written without spaces; `whole` are never broken. */
export function breakBetweenWords(
  content: readonly ElementContent[],
  language: string,
  whole: readonly string[] = []
): ElementContent[] {
  if (scriptOf(language) !== 'ideographic') return [...content]
  return content.flatMap(node => {
    if (node.type === 'text') return marked(node.value, language, whole)
    if (node.type !== 'element' || isBroken(node)) return [node]
    return [{ ...node, children: breakBetweenWords(node.children, language, whole) }]
  })
}

/** Code breaks anywhere, a figure such as `15–17` nowhere, and a diagram has its marks already. */
function isBroken({ tagName, properties: { className } }: Element): boolean {
  if (tagName === 'code') return true
  return Array.isArray(className) && (className.includes('diagram') || className.includes('figure'))
}

function termsOf({ glossary, language }: Pick<Deck, 'glossary' | 'language'>): string[] {
  const [subtag = language] = language.split('-')
  return glossary.flatMap(({ terms }) => {
    const term = terms[language] ?? terms[subtag]
    return term ? [...partsOf(term.term), ...(term.abbreviation ? [term.abbreviation] : [])] : []
  })
}

// A line of display text holds about as many ideographs beside something else.
const longTerm = 8
// A longer one would leave most of a line empty before it.
const longestTerm = 10

/** What stays whole of a term: all of it, or where it is long, what stands before and behind its last `的`. */
function partsOf(term: string): string[] {
  const end = term.lastIndexOf('的') + 1
  if (end === 0 && term.length > longestTerm) return []
  if (end === 0 || end === term.length || term.length < longTerm) return [term]
  return [term.slice(0, end), term.slice(end)]
}

// A browser ends no line at it.
const wordJoiner = '\u2060'

function marked(text: string, language: string, terms: readonly string[]): ElementContent[] {
  const abbreviated = [...text.matchAll(beforeAbbreviation)].map(({ index }) => index)
  // With its abbreviation a term is too long to stay whole.
  const whole = terms.flatMap(term => placesOf(term, text)).filter(([, end]) => !abbreviated.includes(end))
  const breaks = wordBreaks(text, language).filter(
    index =>
      !whole.some(([first, end]) => index > first && index < end) &&
      // There a browser ends a line without a mark.
      !/[、，。；：！？）]/.test(text.charAt(index - 1))
  )
  return [0, ...breaks].flatMap((start, position): ElementContent[] => {
    const end = breaks[position] ?? text.length
    // What follows an abbreviation may stand behind the next mark, so none is looked for in the part alone.
    const joints = abbreviated.filter(at => at > start && at < end)
    const value = [start, ...joints].map((from, at) => text.slice(from, joints[at] ?? end)).join(wordJoiner)
    const part: ElementContent = { type: 'text', value }
    return start === 0 ? [part] : [h('wbr'), part]
  })
}

function placesOf(term: string, text: string): [first: number, end: number][] {
  const places: [number, number][] = []
  for (let at = text.indexOf(term); term !== '' && at >= 0; at = text.indexOf(term, at + term.length))
    places.push([at, at + term.length])
  return places
}
