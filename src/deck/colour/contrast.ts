import { type Ground, grounds } from '../deck.js'
import { brandTokens } from './brand-tokens.js'
import { contrastOf, fromOklch, mix, type Rgb, readHex, toOklch, writeHex } from './colour.js'
import { changedTokens, type ThemeTokens, type Tokens, tokensOn } from './theme-tokens.js'

/** Two tokens that are seen together, on every ground. */
export interface ColourPair {
  /** The token of the letters or the shape. */
  readonly front: string
  readonly behind: string
  /** The contrast that WCAG 2 asks for: 4.5 for text, 3 for large text and graphics. */
  readonly least: number
  /** Where they are seen. */
  readonly seen: string
}

/** A pair that is too faint on a ground, and its contrast. */
export interface FaintPair extends ColourPair {
  readonly ground: Ground
  readonly contrast: number
  /** The colour behind. */
  readonly on: string
}

/** The pairs that cannot be read, on whatever ground. A pair of which the theme has not both tokens is not seen. */
export function faintPairs(theme: ThemeTokens, pairs: readonly ColourPair[]): FaintPair[] {
  return grounds.flatMap(ground =>
    seenOn(theme, ground).flatMap(tokens =>
      pairs.flatMap(pair => {
        const [front, behind] = [readHex(tokens[pair.front] ?? ''), readHex(tokens[pair.behind] ?? '')]
        if (!front || !behind) return []
        const contrast = contrastOf(front, behind)
        return contrast < pair.least ? [{ ...pair, ground, contrast, on: writeHex(behind) }] : []
      })
    )
  )
}

/** The colour nearest to `accent`, of the same hue, with which every pair can be read; undefined when there is none. */
export function readableAccent(theme: ThemeTokens, accent: string, pairs: readonly ColourPair[]): string | undefined {
  const colour = readHex(accent)
  if (!colour) return undefined
  const { lightness, chroma, hue } = toOklch(colour)
  for (let step = 1; step <= 200; step++)
    for (const way of [-1, 1]) {
      const moved = lightness + (way * step) / 200
      if (moved < 0 || moved > 1) continue
      const candidate = writeHex(fromOklch({ lightness: moved, chroma, hue }))
      if (faintPairs(changedTokens(theme, brandTokens(theme, candidate)), pairs).length === 0) return candidate
    }
  return undefined
}

const white: Rgb = [1, 1, 1]
const black: Rgb = [0, 0, 0]

/** The tokens of a ground as they are seen: a photo may be anything between white and black under its scrim. */
function seenOn(theme: ThemeTokens, ground: Ground): Tokens[] {
  const tokens = tokensOn(theme, ground)
  const colour = readHex(tokens.ground ?? '')
  if (ground !== 'picture' || !colour) return [tokens]
  const share = Number.parseFloat(tokens.scrim ?? '0') / 100
  return [white, black].map(photo => ({ ...tokens, ground: writeHex(mix(colour, photo, share)) }))
}
