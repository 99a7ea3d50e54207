import { contrastOf, fromOklch, mix, type Rgb, readHex, toOklch, writeHex } from './colour.js'
import { brandColours, type ThemeColours } from './theme-colours.js'

/** Two tokens that are seen together. */
export interface ColourPair {
  /** The token of the letters or the shape. */
  readonly front: string
  readonly ground: string
  /** The contrast that WCAG 2 asks for: 4.5 for text, 3 for large text and graphics. */
  readonly least: number
  /** Where they are seen. */
  readonly seen: string
  /** How much of the front is mixed into the ground. */
  readonly mixed?: number
}

/** A pair that is too faint, and its contrast. */
export interface FaintPair extends ColourPair {
  readonly contrast: number
  /** The ground's colour. */
  readonly on: string
}

/** The pairs that cannot be read. A pair of which the theme has not both tokens is not seen. */
export function faintPairs(colours: ThemeColours, pairs: readonly ColourPair[]): FaintPair[] {
  return pairs.flatMap(pair => {
    const front = colourOf(colours[pair.front])
    const plain = colourOf(colours[pair.ground])
    if (!front || !plain) return []
    const ground = pair.mixed === undefined ? plain : mix(front, plain, pair.mixed)
    const contrast = contrastOf(front, ground)
    return contrast < pair.least ? [{ ...pair, contrast, on: writeHex(ground) }] : []
  })
}

/** The colour nearest to `accent`, of the same hue, with which every pair can be read; undefined when there is none. */
export function readableAccent(theme: ThemeColours, accent: string, pairs: readonly ColourPair[]): string | undefined {
  const colour = readHex(accent)
  if (!colour) return undefined
  const { lightness, chroma, hue } = toOklch(colour)
  for (let step = 1; step <= 200; step++)
    for (const way of [-1, 1]) {
      const moved = lightness + (way * step) / 200
      if (moved < 0 || moved > 1) continue
      const candidate = writeHex(fromOklch({ lightness: moved, chroma, hue }))
      if (faintPairs({ ...theme, ...brandColours(theme, candidate) }, pairs).length === 0) return candidate
    }
  return undefined
}

function colourOf(text: string | undefined): Rgb | undefined {
  return text === undefined ? undefined : readHex(text)
}
