import { contrastOf, fromOklch, type Rgb, readHex, toOklch, writeHex } from './colour.js'
import { onEachGround, type ThemeTokens, type Tokens, tokensOn } from './theme-tokens.js'

/** As words on the ground, with what a breath of the colour itself on that ground takes of it: WCAG 2.2 asks for 4.5. */
const least = 5
const step = 0.01
const parts = ['part-two', 'part-three', 'part-four'] as const

/** The colours of parts, on the page and on each ground, as they are or as much lighter or darker as they need to be to be read there. */
export function readableParts(theme: ThemeTokens): ThemeTokens {
  return onEachGround(partsOf(tokensOn(theme, 'paper')), ground => partsOf(tokensOn(theme, ground)))
}

function partsOf(tokens: Tokens): Tokens {
  const behind = readHex(tokens.ground ?? '')
  if (!behind) return {}
  return Object.fromEntries(
    parts.flatMap(name => {
      const colour = readHex(tokens[name] ?? '')
      return colour ? [[name, writeHex(readable(colour, behind))]] : []
    })
  )
}

function readable(colour: Rgb, behind: Rgb): Rgb {
  const { lightness, chroma, hue } = toOklch(colour)
  const way = toOklch(behind).lightness > lightness ? -step : step
  let [seen, at] = [colour, lightness]
  while (contrastOf(seen, behind) < least && at > 0 && at < 1) {
    at += way
    seen = fromOklch({ lightness: at, chroma, hue })
  }
  return seen
}
