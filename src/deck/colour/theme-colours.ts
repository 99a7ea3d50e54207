import { fromOklch, type Rgb, readHex, toOklch, writeHex } from './colour.js'

/** The colours of a theme by the names of their tokens, without the dashes: `accent`, `on-accent`. */
export type ThemeColours = Readonly<Record<string, string>>

/** The colours that a theme's sheet sets. Tokens that are no colours are left out. */
export function themeColours(sheet: string): ThemeColours {
  return Object.fromEntries(
    [...sheet.matchAll(/--([\w-]+):\s*(#[\da-f]{3,6})\s*;/gi)].map(([, name = '', value = '']) => [name, value])
  )
}

/** The tokens that follow the accent; a theme that keeps one of them grey or black keeps it so. */
const followers = [
  'accent',
  'accent-strong',
  'accent-bright',
  'solid',
  'solid-edge',
  'tint',
  'line',
  'note',
  'note-tint',
  'ground-accent',
  'ground-calm'
]

/** Lighter than this, a token is a ground or an ornament: it takes the hue and stays as light as it is. */
const light = 0.65
const coloured = 0.006

/**
 * The tokens that a brand's accent changes: each stands to the new accent as the theme's own token stands to the theme's accent.
 * Empty when the accent is no colour.
 */
export function brandColours(theme: ThemeColours, accent: string): ThemeColours {
  const own = colourOf(theme.accent)
  const brand = colourOf(accent)
  if (!own || !brand) return {}
  const [from, to] = [toOklch(own), toOklch(brand)]
  const strength = to.chroma / Math.max(from.chroma, 0.02)
  return Object.fromEntries(
    followers.flatMap(name => {
      const colour = colourOf(theme[name])
      if (!colour) return []
      const { lightness, chroma } = toOklch(colour)
      if (chroma < coloured) return []
      if (theme[name] === theme.accent) return [[name, writeHex(brand)]]
      const follower = {
        lightness: lightness > light ? lightness : clamp(lightness + to.lightness - from.lightness),
        chroma: chroma * Math.min(strength, 1.5),
        hue: to.hue
      }
      return [[name, writeHex(fromOklch(follower))]]
    })
  )
}

function colourOf(text: string | undefined): Rgb | undefined {
  return text === undefined ? undefined : readHex(text)
}

function clamp(lightness: number): number {
  return Math.min(1, Math.max(0, lightness))
}
