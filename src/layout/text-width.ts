import { scriptOf } from '../deck/language.js'
import { arabicLetterWidth, arabicWidth, byLetter, type Weight } from './arabic-width.js'
import groups from './letter-widths.json' with { type: 'json' }
import { wholeWords } from './whole-words.js'

const widths: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  400: lettersOf(groups['400']),
  700: lettersOf(groups['700'])
}

// Ideographs and the punctuation that goes with them fill the em.
const ideograph = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uAC00-\uD7AF]/u
// These share their code points with Latin punctuation; among ideographs they are drawn as wide as those.
const wideAmongIdeographs = /[‘’“”—…·]/u
const arabic = /[\u0600-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]/u
const mark = /\p{M}|\p{Cf}/u
// No line begins with these, so a break before one does not count.
const closing = /[，。、；：？！）》」』】〕”’…—]/u

function lettersOf({ arabic: _, ...letters }: (typeof groups)['400'] | (typeof groups)['700']): Map<string, number> {
  return byLetter(letters)
}

function letterWidth(letter: string, weight: Weight): number {
  const known = widths[weight].get(letter) ?? arabicLetterWidth(letter, weight)
  if (known !== undefined) return known
  return mark.test(letter) ? 0 : ideograph.test(letter) ? 1 : 0.6
}

/** The width of a text in em, as the embedded fonts set it on one line. */
export function textWidth(text: string, weight: Weight = 400): number {
  const isWide = ideograph.test(text)
  const hasArabic = arabic.test(text)
  let width = hasArabic ? arabicWidth(text, weight) : 0
  for (const letter of text) {
    if (hasArabic && arabic.test(letter)) continue
    width += isWide && wideAmongIdeographs.test(letter) ? 1 : letterWidth(letter, weight)
  }
  return width
}

/**
 * The lines that a text takes in a box `width` px wide at `size` px: broken at spaces and hyphens, and between ideographs, or where
 * its language is given between words of these.
 */
export function linesOf(text: string, size: number, width: number, weight: Weight = 400, language?: string): number {
  const room = width / size
  let lines = 1
  let used = 0
  for (const { piece, gap } of piecesOf(text, language)) {
    const length = textWidth(piece, weight)
    const next = used === 0 ? length : used + (gap ? letterWidth(' ', weight) : 0) + length
    if (next <= room) {
      used = next
      continue
    }
    if (used > 0) lines += 1
    lines += Math.max(0, Math.ceil(length / room) - 1)
    used = length > room ? length % room : length
  }
  return lines
}

/** The widest piece of a text that no line break can cut, and its width in em. */
export function longestPiece(
  text: string,
  weight: Weight = 400,
  language?: string
): { readonly piece: string; readonly width: number } {
  return piecesOf(text, language)
    .map(({ piece }) => ({ piece, width: textWidth(piece, weight) }))
    .reduce((longest, one) => (one.width > longest.width ? one : longest), { piece: '', width: 0 })
}

/** What stays together on a line; `gap` says that a space stands before it. */
interface Piece {
  readonly piece: string
  readonly gap: boolean
}

// A line may end after a hyphen within a word, seen or soft.
const afterHyphen = /(?<=[\p{L}\p{N}][-\u2010\u00AD])(?=\p{L})/u

function piecesOf(text: string, language?: string): Piece[] {
  return text
    .split(/[ \t\n\r\f]+/)
    .filter(Boolean)
    .flatMap(word => cut(word, language).map((piece, index) => ({ piece, gap: index === 0 })))
}

/** Cuts a word between ideographs, each with the closing punctuation that follows it; letters of a word stay together. */
function cut(word: string, language?: string): string[] {
  if (!ideograph.test(word)) return word.split(afterHyphen)
  if (language !== undefined) return cutBetweenWords(word, language)
  const pieces: string[] = []
  for (const letter of word) {
    const last = pieces.at(-1)
    const isJoined =
      last !== undefined && (closing.test(letter) || !(ideograph.test(letter) || ideograph.test(last.at(-1) ?? '')))
    if (isJoined) pieces[pieces.length - 1] = last + letter
    else pieces.push(letter)
  }
  return pieces
}

function cutBetweenWords(text: string, language: string): string[] {
  const breaks = wordBreaks(text, language)
  return [0, ...breaks].map((start, index) => text.slice(start, breaks[index]))
}

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
    const goesOn = isSingle(segment) && isSingle(before) && joined < mostJoined && !starts.has(index)
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
      !prefix.test(before) &&
      !shortParts.has(index) &&
      mayBreak(text, index)
    if (mayEnd && !inside.has(index)) breaks.push(index)
    before = segment
  }
  return breaks.filter((at, index) => !partsShortPhrase(text, breaks[index - 1] ?? 0, at))
}

const shortPhrase = 8

/** Whether a line that ends here after `的` would leave a short word alone that ends its clause: `安全理事会的|行动，`. */
function partsShortPhrase(text: string, start: number, at: number): boolean {
  if (text.charAt(at - 1) !== '的') return false
  const [word = ''] = /^\p{Script=Han}{1,2}(?=[，。；：！？])/u.exec(text.slice(at)) ?? []
  return word !== '' && at - start + word.length <= shortPhrase
}

const mostJoined = 4
// They belong to the word behind them: no line ends with an "and" either.
const prefix = /^[非不无未没副第每各被最更很和与或及并在为以其对从向由]$/
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
