import pairs from '../../../templates/themes/pairs.json' with { type: 'json' }
import { contrastOf, mix, type Rgb, readHex } from './colour.js'
import { type ThemeTokens, type Tokens, tokensOn } from './theme-tokens.js'

/** How many steps of light a photo is told apart in, from black to white. */
export const lightSteps = 10

// Letters have thin strokes, and a photo is not as even as a ground: a little more contrast than words on one need.
const surer = 1.08
/** Under this share words on the darkest photo look as if they lay on it by accident. */
const leastShare = 0.26

/**
 * For each step of light the share of a theme's ground that a veil needs so that all that stands on it is read; the theme's own
 * share (its scrim) is the most. It is the share for a photo of which nothing is known as well.
 */
export function shades(theme: ThemeTokens): readonly number[] {
  const tokens = tokensOn(theme, 'picture')
  const scrim = Number.parseFloat(tokens.scrim ?? '74') / 100
  return Array.from({ length: lightSteps + 1 }, (_, step) => Math.min(scrim, shadeFor(tokens, step / lightSteps)))
}

function shadeFor(tokens: Tokens, light: number): number {
  const ground = readHex(tokens.ground ?? '')
  if (!ground) return 1
  const percent = Array.from({ length: 101 }, (_, at) => at / 100)
  return percent.find(share => share >= leastShare && isRead(tokens, ground, light, share)) ?? 1
}

function isRead(tokens: Tokens, ground: Rgb, light: number, share: number): boolean {
  // A photo that is light somewhere is dark elsewhere, which matters where the words are dark.
  return [light, 0].every(grey => {
    const behind = mix(ground, [grey, grey, grey], share)
    return pairs.every(pair => {
      const front = pair.behind === 'ground' ? readHex(tokens[pair.front] ?? '') : undefined
      return !front || contrastOf(front, behind) >= pair.least * surer
    })
  })
}
