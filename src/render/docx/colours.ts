import { mix, readHex, writeHex } from '../../deck/colour/colour.js'
import { type ThemeTokens, tokensOn } from '../../deck/colour/theme-tokens.js'
import { digits } from '../office/scheme.js'

/** The colours of a document, as six digits, of the theme's tokens on paper. */
export interface DocumentColours {
  readonly accent: string
  /** For remarks and margins. */
  readonly quiet: string
  /** Behind words of the colour of ink. */
  readonly tint: string
}

export function coloursOf(look: ThemeTokens): DocumentColours {
  const tokens = tokensOn(look, 'paper')
  const accent = tokens['accent-strong'] ?? tokens.accent ?? '#000000'
  return {
    accent: digits(accent),
    quiet: digits(tokens['ink-quiet'] ?? '#444444'),
    tint: digits(writeHex(mix(readHex(accent) ?? [0, 0, 0], [255, 255, 255], 0.1)))
  }
}
