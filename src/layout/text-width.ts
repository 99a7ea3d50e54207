import groups from './letter-widths.json' with { type: 'json' }

export type Weight = 400 | 700

const widths: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  400: widthsOf(groups['400']),
  700: widthsOf(groups['700'])
}

// Letters that no table holds. An Arabic letter is narrower when it is joined, as most are; ideographs fill the em.
const ideograph = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\uAC00-\uD7AF]/u
const arabic = /[\u0600-\u06FF]/u
const mark = /\p{M}/u

function widthsOf(letters: Readonly<Record<string, string>>): Map<string, number> {
  return new Map(
    Object.entries(letters).flatMap(([width, group]) => [...group].map(letter => [letter, Number(width) / 1000]))
  )
}

function letterWidth(letter: string, weight: Weight): number {
  const known = widths[weight].get(letter)
  if (known !== undefined) return known
  if (mark.test(letter)) return 0
  return ideograph.test(letter) ? 1 : arabic.test(letter) ? 0.5 : 0.6
}

/** The width of a text in em, as the embedded fonts set it on one line. */
export function textWidth(text: string, weight: Weight = 400): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter, weight)
  return width
}

/** The lines that a text takes in a box `width` px wide at `size` px: broken at spaces, and between ideographs. */
export function linesOf(text: string, size: number, width: number, weight: Weight = 400): number {
  const room = width / size
  const space = letterWidth(' ', weight)
  let lines = 1
  let used = 0
  for (const piece of piecesOf(text)) {
    const length = textWidth(piece, weight)
    const next = used === 0 ? length : used + (piece.length === 1 && ideograph.test(piece) ? 0 : space) + length
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

/** The widest piece of a text that no line break can cut, in em. */
export function longestPiece(text: string, weight: Weight = 400): number {
  return Math.max(0, ...piecesOf(text).map(piece => textWidth(piece, weight)))
}

function piecesOf(text: string): string[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap(word => (ideograph.test(word) ? [...word] : [word]))
}
