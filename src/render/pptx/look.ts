import { brandTokens } from '../../deck/colour/brand-tokens.js'
import { contrastOf, mix, type Rgb, readHex, writeHex } from '../../deck/colour/colour.js'
import { changedTokens, type ThemeTokens, type Tokens, themeTokens, tokensOn } from '../../deck/colour/theme-tokens.js'
import type { Deck, Ground } from '../../deck/deck.js'
import type { Templates } from '../templates.js'
import { tag, type Xml } from './xml.js'

/** Units of a presentation (EMU) in a pixel of a slide: 1280 px are 13⅓ inches. */
const unitsInPx = 9525

/** A length in px as a presentation counts it. */
export function emu(px: number): number {
  return Math.round(px * unitsInPx)
}

/** A size of text in px, in hundredths of a point: a pixel of a slide is ¾ of one. */
export function textSize(px: number): number {
  return Math.round(px * 0.75) * 100
}

/** The tokens of a deck's theme, with its brand's accent. */
export function lookOf(deck: Pick<Deck, 'frontMatter' | 'themeSheet' | 'brand'>, templates: Templates): ThemeTokens {
  const own = themeTokens(deck.themeSheet ?? templates.styles[`themes/${deck.frontMatter.theme}.css`] ?? '')
  return deck.brand?.accent === undefined ? own : changedTokens(own, brandTokens(own, deck.brand.accent))
}

/** The colours that a presentation's theme has by name, as its designer shows them, each from a token on a ground. */
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

/** The colours of a presentation's theme: six digits by name. */
export function schemeOf(look: ThemeTokens): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemeTokens).map(([name, [ground, token]]) => [
      name,
      digits(tokensOn(look, ground)[token] ?? '#000')
    ])
  )
}

/** The colours on one ground, as elements that a fill takes. */
export interface Palette {
  /** The colour of a token: the theme's own by name where it is one, so that a change of the theme changes it. */
  colour(token: string): Xml
  /** A token mixed with the ground, `part` of it from 0 to 1. */
  tinted(token: string, part: number): Xml
}

export function paletteOf(look: ThemeTokens, ground: Ground): Palette {
  const tokens: Tokens = tokensOn(look, ground)
  const scheme = [...schemeOf(look)].filter(([name]) => name !== 'hlink' && name !== 'folHlink')
  const element = (rgb: string) => {
    const named = scheme.find(([, value]) => value === rgb)?.[0]
    return named === undefined ? tag('a:srgbClr', { val: rgb }) : tag('a:schemeClr', { val: named })
  }
  const rgbOf = (token: string): Rgb => readHex(tokens[token] ?? '') ?? [0, 0, 0]
  return {
    colour: token => element(digits(tokens[token] ?? '#000')),
    tinted: (token, part) => element(digits(writeHex(mix(rgbOf(token), rgbOf('ground'), part))))
  }
}

/** Six digits in capitals. */
function digits(colour: string): string {
  return writeHex(readHex(colour) ?? [0, 0, 0])
    .slice(1)
    .toUpperCase()
}

export function fillOf(colour: Xml): Xml {
  return tag('a:solidFill', {}, colour)
}

/** A colour through which `1 - share` of what lies behind is seen. */
export function translucent(colour: Xml, share: number): Xml {
  return colour.replace(/^<(a:\w+)([^>]*)\/>$/, `<$1$2>${tag('a:alpha', { val: Math.round(share * 100000) })}</$1>`)
}

/** The name of the theme's colour for words on titles and dividers: of ground and ink the one that their ground asks for. */
export function wordsOnAccent(look: ThemeTokens): 'lt1' | 'dk1' {
  const ground = readHex(tokensOn(look, 'accent').ground ?? '') ?? [0, 0, 0]
  const scheme = schemeOf(look)
  const contrastWith = (name: 'lt1' | 'dk1') => contrastOf(readHex(`#${scheme.get(name)}`) ?? [0, 0, 0], ground)
  return contrastWith('lt1') >= contrastWith('dk1') ? 'lt1' : 'dk1'
}
