import { themeColours } from '../../deck/office-template.js'
import { childOf, childrenOf, type Xml } from '../open/xml.js'

/** The colours of a theme by their names: six digits in capitals. */
export function schemeOfTheme(theme: Xml | undefined): Record<string, string> {
  const scheme = childOf(theme, 'themeElements', 'clrScheme')
  return Object.fromEntries(
    themeColours.flatMap(name => {
      const [colour] = childrenOf(childOf(scheme, name))
      const digits = (colour?.attributes.lastClr ?? colour?.attributes.val ?? '').toUpperCase()
      return /^[0-9A-F]{6}$/.test(digits) ? [[name, digits]] : []
    })
  )
}

/** What a master calls text and ground, by the names of the theme. */
export function colourMapOf(master: Xml | undefined): Readonly<Record<string, string>> {
  return childOf(master, 'clrMap')?.attributes ?? {}
}

/** The colour of a fill: `#rrggbb`, with its shades told roughly; undefined where it has none of its own. */
export function colourOf(
  fill: Xml | undefined,
  scheme: Readonly<Record<string, string>>,
  map: Readonly<Record<string, string>>
): string | undefined {
  const [colour] = childrenOf(fill)
  if (!colour) return undefined
  const { val = '', lastClr } = colour.attributes
  const digits = colour.name === 'srgbClr' ? val : colour.name === 'sysClr' ? lastClr : scheme[map[val] ?? val]
  if (digits === undefined || !/^[0-9a-f]{6}$/i.test(digits)) return undefined
  const share = (name: string, usual: number) =>
    (Number.parseInt(childOf(colour, name)?.attributes.val ?? '', 10) || usual) / 100_000
  const [mod, off] = [share('lumMod', 100_000), share('lumOff', 0)]
  const [shade, tint] = [share('shade', 100_000), share('tint', 100_000)]
  const channels = [0, 2, 4].map(at => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    const moved = (value * mod + off) * shade
    return Math.round(Math.min(1, 1 - (1 - moved) * tint) * 255)
  })
  return `#${channels.map(value => value.toString(16).padStart(2, '0')).join('')}`
}
