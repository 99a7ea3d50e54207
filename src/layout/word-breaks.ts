import { scriptOf } from '../deck/language.js'

/**
 * Where a line may end in a text of a language that is written without spaces: before these places, which are between words.
 * None in other languages, whose lines end at spaces.
 */
export function wordBreaks(text: string, language: string): number[] {
  if (scriptOf(language) !== 'ideographic') return []
  return [...segmenterOf(language).segment(text)]
    .filter(({ isWordLike, index }) => isWordLike && index > 0 && mayBreak(text, index))
    .map(({ index }) => index)
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  return segmenter
}

// No line ends after an opening mark or begins with a particle; where a space stands, a line may end without help.
function mayBreak(text: string, index: number): boolean {
  return !/[\s（《「『【〈“‘(]/u.test(text.charAt(index - 1)) && !/[的地得了着过们吗呢吧]/u.test(text.charAt(index))
}
