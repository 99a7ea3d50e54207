import { scriptOf } from '../deck/language.js'
import { wholeWords } from './whole-words.js'

/**
 * Where a line may end in a text of a language that is written without spaces: before these places, which are between words.
 * None in other languages, whose lines end at spaces.
 */
export function wordBreaks(text: string, language: string): number[] {
  if (scriptOf(language) !== 'ideographic') return []
  const breaks: number[] = []
  const { starts, inside } = wholeWords(text)
  const shortParts = insideShortParts(text)
  let before = ''
  let joined = 0
  for (const { segment, index, isWordLike } of segmenterOf(language).segment(text)) {
    // A word that the dictionary lacks comes in single characters, and one character alone is no line.
    // `做得好的事|和一件`: what is named is whole there.
    const isAnd = segment === '和' && text.charAt(index - 2) === '的'
    const goesOn = isSingle(segment) && isSingle(before) && !isAnd && joined < mostJoined && !starts.has(index)
    joined = goesOn ? joined + 1 : 1
    const isLast = isSingle(segment) && /^(?:[\p{Pe}\p{Pf}\p{Po}]|$)/u.test(text.slice(index + segment.length))
    const isMeasure = numeral.test(before) && isSingle(segment)
    const isNamed = before.endsWith('的') && isSingle(segment) && !starts.has(index)
    // How well something was done: `做得好的事`.
    const isDegree = before.endsWith('得') && /^\p{Script=Han}的?$/u.test(segment)
    const mayEnd =
      isWordLike &&
      index > 0 &&
      joined === 1 &&
      !isLast &&
      !isMeasure &&
      !isNamed &&
      !isDegree &&
      (!prefix.test(before) || inside.has(index - 1)) &&
      !waits.test(before) &&
      !shortParts.has(index) &&
      mayBreak(text, index)
    if (mayEnd && !inside.has(index)) breaks.push(index)
    before = segment
  }
  return breaks.filter((at, index) => !partsShortPhrase(text, breaks[index - 1] ?? 0, at))
}

/**
 * Where an abbreviation in brackets begins that stays on the line of the word before it, as it would stand alone on the next: `工作队（UNCT）`. A browser
 * would end a line there, and may where words go on behind it: `性暴力|（CRSV）的手段`.
 */
export const beforeAbbreviation = /(?<=\p{Script=Han})(?=（[A-Za-z][\w.-]{0,7}）(?!\p{Script=Han}{2}))/gu

const shortPhrase = 8

/** Whether a line that ends here after `的` would leave a short word alone that ends its clause: `安全理事会的|行动，`. */
function partsShortPhrase(text: string, start: number, at: number): boolean {
  if (text.charAt(at - 1) !== '的') return false
  const [word = ''] = /^\p{Script=Han}{1,2}(?=[，。；：！？])/u.exec(text.slice(at)) ?? []
  return word !== '' && at - start + word.length <= shortPhrase
}

const mostJoined = 4
// They belong to the word behind them: no line ends with an "and" either, or with a verb that waits for what follows.
const prefix = /^[非不无未没副第每各被最更很和与或及并在为以其对从向由让使把给请有是]$/
// So does a verb that says nothing without its object, one that waits for another verb, and a number of things: `实施|性暴力`, `可以|尝试`, `一件|事`.
const waits = /^(?:实施|采取|可以|能够|应该|必须|随即|[一两几哪][件种项条])$/
// A figure and what it counts: `十一张`.
const numeral = /^[一二三四五六七八九十百千万两几\d]+$/

const mostWhole = 4

/** The places inside of those parts of an enumeration that are short enough to stand on one line: `、军事部门、`. */
function insideShortParts(text: string): Set<number> {
  return new Set(
    [...text.matchAll(/[^、：，。；]+/g)].flatMap(({ index, 0: part }) => {
      const isEnumerated = text.charAt(index - 1) === '、' || text.charAt(index + part.length) === '、'
      if (!isEnumerated || part.length > mostWhole) return []
      return Array.from({ length: part.length - 1 }, (_, at) => index + at + 1)
    })
  )
}

function isSingle(segment: string): boolean {
  return /^\p{Script=Han}$/u.test(segment)
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, segmenter)
  return segmenter
}

// No line ends after an opening mark or begins with a particle; where a space stands, a line may end without help. `un.org` is one word, which
// only some versions of the Unicode data know.
function mayBreak(text: string, index: number): boolean {
  if (/[A-Za-z\d]\.$/.test(text.slice(Math.max(0, index - 2), index)) && /[A-Za-z\d]/.test(text.charAt(index)))
    return false
  return !/[\s（《「『【〈“‘(]/u.test(text.charAt(index - 1)) && !/[的地得了着过们吗呢吧]/u.test(text.charAt(index))
}
