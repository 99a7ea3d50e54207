import { fromOklch, readHex, toOklch, writeHex } from './colour.js'
import { safeEmphasis } from './emphasis.js'
import { readableParts } from './readable-parts.js'
import { changedTokens, onEachGround, type ThemeTokens, type Tokens } from './theme-tokens.js'

/** The tokens that follow the accent; one that is grey or black in a theme stays so. */
const followers = [
  'accent',
  'accent-strong',
  'solid',
  'solid-edge',
  'tint',
  'line',
  'note',
  'note-tint',
  'part-one',
  'ground-accent',
  'ground-calm'
]

/** The colours of the other parts keep their distance from the first: their hues turn as far as that of the accent. */
const turning = ['part-two', 'part-three', 'part-four']

/** Above this lightness a token is a background, or is used on a dark one: it takes the hue and keeps its lightness. */
const light = 0.65
const coloured = 0.006
/** Surfaces and thin lines contrast with colours that keep their lightness, so they keep theirs. */
const steady = /tint$|^line$/

/**
 * Returns the tokens that a brand's accent changes, for the page and for each background: each relates to the new accent as the theme's own token
 * relates to the theme's accent. None when the accent is not a colour.
 */
export function brandTokens(theme: ThemeTokens, accent: string): ThemeTokens {
  const own = theme.page.accent ?? ''
  const followers = onEachGround(followersOf(theme.page, own, accent), ground =>
    followersOf(theme.grounds[ground], own, accent)
  )
  if (own === accent) return followers
  const parts = changedTokens(followers, readableParts(changedTokens(theme, followers)))
  return changedTokens(parts, safeEmphasis(changedTokens(theme, parts)))
}

function followersOf(tokens: Tokens, ownAccent: string, accent: string): Tokens {
  const [own, brand] = [readHex(ownAccent), readHex(accent)]
  if (!own || !brand) return {}
  const [from, to] = [toOklch(own), toOklch(brand)]
  const strength = to.chroma / Math.max(from.chroma, 0.02)
  const turn = to.chroma < coloured || from.chroma < coloured ? 0 : to.hue - from.hue
  return Object.fromEntries(
    [...followers, ...turning].flatMap(name => {
      const colour = readHex(tokens[name] ?? '')
      if (!colour) return []
      const { lightness, chroma, hue } = toOklch(colour)
      if (turning.includes(name)) return [[name, writeHex(fromOklch({ lightness, chroma, hue: hue + turn }))]]
      if (chroma < coloured) return []
      if (tokens[name] === ownAccent) return [[name, writeHex(brand)]]
      const follower = {
        lightness:
          lightness > light || steady.test(name) ? lightness : clamp(lightness + to.lightness - from.lightness),
        chroma: chroma * Math.min(strength, 1.5),
        hue: to.hue
      }
      return [[name, writeHex(fromOklch(follower))]]
    })
  )
}

function clamp(lightness: number): number {
  return Math.min(1, Math.max(0, lightness))
}
