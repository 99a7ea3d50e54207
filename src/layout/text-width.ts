import { arabicLetterWidth, arabicWidth, byLetter, type Weight } from './arabic-width.js'
import groups from './letter-widths.json' with { type: 'json' }
import { beforeAbbreviation, wordBreaks } from './word-breaks.js'

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
  for (const { length, gap } of measuredPieces(text, weight, language)) {
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

interface MeasuredPiece extends Piece {
  /** In em. */
  readonly length: number
}

// Layouts ask for the lines of one text in many widths and sizes: its pieces are as wide in em in all of them.
const measured = new Map<string, readonly MeasuredPiece[]>()
const mostMeasured = 1000

function measuredPieces(text: string, weight: Weight, language = ''): readonly MeasuredPiece[] {
  const key = `${weight} ${language} ${text}`
  const found = measured.get(key)
  if (found) return found
  const pieces = piecesOf(text, language || undefined).map(one => ({ ...one, length: textWidth(one.piece, weight) }))
  if (measured.size >= mostMeasured) measured.clear()
  measured.set(key, pieces)
  return pieces
}

/** The widest piece of a text that no line break can cut, and its width in em. */
export function longestPiece(
  text: string,
  weight: Weight = 400,
  language?: string
): { readonly piece: string; readonly width: number } {
  return measuredPieces(text, weight, language)
    .map(({ piece, length }) => ({ piece, width: length }))
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

// Browsers end a line before an opening bracket, marked or not, but where it is joined to its word.
const beforeBracket = /(?<=[\p{Script=Han}）])(?=[（《「『【])/gu

function cutBetweenWords(text: string, language: string): string[] {
  const joined = new Set([...text.matchAll(beforeAbbreviation)].map(({ index }) => index))
  const brackets = [...text.matchAll(beforeBracket)].map(({ index }) => index).filter(index => !joined.has(index))
  const breaks = [...new Set([...wordBreaks(text, language), ...brackets])].sort((a, b) => a - b)
  return [0, ...breaks].map((start, index) => text.slice(start, breaks[index]))
}
