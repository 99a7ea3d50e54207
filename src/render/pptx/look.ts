import { contrastOf, mix, type Rgb, readHex, writeHex } from '../../deck/colour/colour.js'
import { type ThemeTokens, tokensOn } from '../../deck/colour/theme-tokens.js'
import type { Ground } from '../../deck/deck.js'
import { memoizeWeak } from '../../deck/memoize-weak.js'
import { digits, schemeOf } from '../office/scheme.js'
import { tag, type Xml } from '../office/xml.js'

/** Units of a presentation (EMU) in a pixel of a slide: 1280 px are 13⅓ inches. */
export const unitsInPx = 9525

/** A length in px as a presentation counts it. */
export function emu(px: number): number {
  return Math.round(px * unitsInPx)
}

/** A size of text in px, in hundredths of a point: a pixel of a slide is ¾ of one. */
export function textSize(px: number): number {
  return Math.round(px * 0.75) * 100
}

/** The colours on one ground, as elements that a fill takes. */
export interface Palette {
  /** The colour of a token: the theme's own by name where it is one, so that a change of the theme changes it. */
  colour(token: string): Xml
  /** A token mixed with the ground, `part` of it from 0 to 1. */
  tinted(token: string, part: number): Xml
}

/** The colours of a theme on a ground, worked out once for all slides. `scheme` has those that the file's theme has by name. */
export function paletteOf(
  look: ThemeTokens,
  ground: Ground,
  scheme: ReadonlyMap<string, string> = schemeOf(look)
): Palette {
  const known = palettesOf(look)
  const palette = known.get(ground) ?? createPalette(look, ground, scheme)
  known.set(ground, palette)
  return palette
}

const palettesOf = memoizeWeak((_: ThemeTokens) => new Map<Ground, Palette>())

function createPalette(look: ThemeTokens, ground: Ground, named: ReadonlyMap<string, string>): Palette {
  const tokens = tokensOn(look, ground)
  const scheme = [...named].filter(([name]) => name !== 'hlink' && name !== 'folHlink')
  const element = (rgb: string) => {
    const name = scheme.find(([, value]) => value === rgb)?.[0]
    return name === undefined ? tag('a:srgbClr', { val: rgb }) : tag('a:schemeClr', { val: name })
  }
  const rgbOf = (token: string): Rgb => readHex(tokens[token] ?? '') ?? [0, 0, 0]
  return {
    colour: token => element(digits(tokens[token] ?? '#000')),
    tinted: (token, part) => element(digits(writeHex(mix(rgbOf(token), rgbOf('ground'), part))))
  }
}

export function fillOf(colour: Xml): Xml {
  return tag('a:solidFill', {}, colour)
}

/** A fill that runs along the width of a shape: from colours at shares of it, turned round in a language that runs from right to left; or down its height. */
export function gradientOf(
  stops: readonly (readonly [at: number, colour: Xml])[],
  isRtl: boolean,
  isDown = false
): Xml {
  const placed = stops.map(([at, colour]) => tag('a:gs', { pos: Math.round((isRtl ? 1 - at : at) * 100000) }, colour))
  const list = tag('a:gsLst', {}, isRtl ? placed.toReversed() : placed)
  return tag('a:gradFill', { rotWithShape: 1 }, list, tag('a:lin', { ang: isDown ? 90 * 60000 : 0, scaled: 0 }))
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
