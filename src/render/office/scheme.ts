import { brandTokens } from '../../deck/colour/brand-tokens.js'
import { readHex, writeHex } from '../../deck/colour/colour.js'
import { changedTokens, type ThemeTokens, themeTokens, tokensOn } from '../../deck/colour/theme-tokens.js'
import type { Deck, Ground } from '../../deck/deck.js'
import { memoizeWeak } from '../../deck/memoize-weak.js'
import type { Templates } from '../templates.js'

/** The tokens of a deck's theme, with its brand's accent. */
export function lookOf(deck: Pick<Deck, 'frontMatter' | 'themeSheet' | 'brand'>, templates: Templates): ThemeTokens {
  const own = themeTokens(deck.themeSheet ?? templates.styles[`themes/${deck.frontMatter.theme}.css`] ?? '')
  return deck.brand?.accent === undefined ? own : changedTokens(own, brandTokens(own, deck.brand.accent))
}

/** The colours that an office theme has by name, as *Design* shows them, each from a token on a ground. */
const schemeTokens = {
  dk1: ['paper', 'ink'],
  lt1: ['paper', 'ground'],
  dk2: ['accent', 'ground'],
  lt2: ['calm', 'ground'],
  accent1: ['paper', 'accent'],
  accent2: ['paper', 'warning'],
  accent3: ['paper', 'key'],
  accent4: ['paper', 'care'],
  accent5: ['accent', 'accent'],
  accent6: ['paper', 'ink-quiet'],
  hlink: ['paper', 'accent'],
  folHlink: ['paper', 'care']
} as const satisfies Readonly<Record<string, readonly [Ground, string]>>

/** The colours of an office theme: six digits by name. */
export const schemeOf = memoizeWeak((look: ThemeTokens): ReadonlyMap<string, string> => {
  return new Map(
    Object.entries(schemeTokens).map(([name, [ground, token]]) => [
      name,
      digits(tokensOn(look, ground)[token] ?? '#000')
    ])
  )
})

/** Six digits in capitals. */
export function digits(colour: string): string {
  return writeHex(readHex(colour) ?? [0, 0, 0])
    .slice(1)
    .toUpperCase()
}
