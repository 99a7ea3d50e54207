import { grounds } from '../deck.js'
import { contrastOf, mix, type Rgb, readHex, toOklch } from './colour.js'
import { onEachGround, type ThemeTokens, type Tokens, tokensOn } from './theme-tokens.js'

/** As words on the ground, and as a shape that bears words in the colour of the ground. */
const least = 4.5
/** In radians: colours of nearer hues are tints of one. */
const apart = 0.9
/** Below this a colour has no hue to speak of. */
const coloured = 0.03

/**
 * The colour of the one thing that matters, on the page and on each ground: a theme's own where it stands apart from the colour of shapes and can be
 * read, else that of titles, which always can.
 */
export function safeEmphasis(theme: ThemeTokens): ThemeTokens {
  const page = { ...theme, grounds: { ...theme.grounds, paper: {} } }
  return onEachGround(emphasisOf(tokensOn(page, 'paper'), false), ground =>
    emphasisOf(tokensOn(theme, ground), ground === 'picture')
  )
}

function emphasisOf(tokens: Tokens, isPhoto: boolean): Tokens {
  const { emphasis = '', solid = '', ground = '', scrim = '100%', 'accent-strong': strong = '' } = tokens
  const [own, shapes, behind] = [readHex(emphasis), readHex(solid), readHex(ground)]
  if (!own || !shapes || !behind) return strong === '' ? {} : { emphasis: strong }
  const share = Number.parseFloat(scrim) / 100
  const seen = isPhoto ? [white, black].map(photo => mix(behind, photo, share)) : [behind]
  const isRead = seen.every(colour => contrastOf(own, colour) >= least)
  return { emphasis: isRead && standsApart(own, shapes) ? emphasis : strong }
}

const white: Rgb = [1, 1, 1]
const black: Rgb = [0, 0, 0]

function standsApart(one: Rgb, other: Rgb): boolean {
  const [a, b] = [toOklch(one), toOklch(other)]
  return a.chroma < coloured || b.chroma < coloured || Math.cos(a.hue - b.hue) < Math.cos(apart)
}

/** Whether a theme says itself what its emphasis is, rather than by what another one has. */
export function setsEmphasis({ page, grounds: each }: ThemeTokens): boolean {
  return 'emphasis' in page || grounds.some(ground => 'emphasis' in each[ground])
}
