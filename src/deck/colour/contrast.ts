import { type Ground, grounds } from '../deck.js'
import { brandTokens } from './brand-tokens.js'
import { contrastOf, fromOklch, mix, type Rgb, readHex, toOklch, writeHex } from './colour.js'
import { changedTokens, type ThemeTokens, type Tokens, tokensOn } from './theme-tokens.js'

/** Two tokens that are used together, on every background. */
interface ColourPair {
  /** The token of the text or the shape. */
  readonly front: string
  readonly behind: string
  /** The contrast that WCAG 2 requires: 4.5 for text, 3 for large text and graphics. */
  readonly least: number
  /** Where they are used. */
  readonly seen: string
}

/** A pair with too little contrast on a background. */
export interface FaintPair extends ColourPair {
  readonly ground: Ground
  readonly contrast: number
  /** The colour behind. */
  readonly on: string
}

/** Returns the pairs with too little contrast on any background. A pair is skipped when the theme lacks one of its tokens. */
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

/** Returns the colour nearest to `accent`, of the same hue, with which every pair has enough contrast; undefined when there is none. */
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

/** Returns the tokens of a background in each case to be tested: a photo may be anything between white and black under its scrim. */
function seenOn(theme: ThemeTokens, ground: Ground): Tokens[] {
  const tokens = tokensOn(theme, ground)
  const colour = readHex(tokens.ground ?? '')
  if (ground !== 'picture' || !colour) return [tokens]
  const share = Number.parseFloat(tokens.scrim ?? '0') / 100
  return [white, black].map(photo => ({ ...tokens, ground: writeHex(mix(colour, photo, share)) }))
}
