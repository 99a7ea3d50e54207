import type { Deck } from '../deck.js'
import { memoizeWeak, memoizeWeakWith } from '../memoize-weak.js'
import type { Picture } from '../picture.js'
import { readHex } from './colour.js'
import type { ThemeTokens, Tokens } from './theme-tokens.js'

/** What a drawing may name its colours by, so that they follow the theme: `fill="var(--sky,#e6edf0)"`. */
export const drawingRoles = ['accent', 'warm', 'light', 'sky', 'land', 'sand', 'leaf', 'shade', 'sun', 'line'] as const

const role = /"var\(--([a-z]+),\s*(#[\da-f]{3}|#[\da-f]{6})\)"/gi

/** The colours that a theme sets for drawings, by role. What is the house's there is in the brand's colour. */
export function drawingColours({ drawing = {} }: Pick<ThemeTokens, 'drawing'>, accent: string | undefined): Tokens {
  return accent === undefined ? drawing : { ...drawing, accent }
}

/** Pictures with the drawings among them in some colours; those that name no role stay as they are. */
export function inColours(pictures: Deck['pictures'], colours: Tokens): Deck['pictures'] {
  const paint = JSON.stringify(colours)
  return Object.fromEntries(Object.entries(pictures).map(([address, picture]) => [address, coloured(picture, paint)]))
}

/** A deck with its drawings in their own colours, as white paper shows them: those of a theme for dark rooms would be dark areas there. */
export const onPaper = memoizeWeak(
  (deck: Deck): Deck => ({ ...deck, pictures: inColours(deck.pictures, drawingColours({}, deck.brand?.accent)) })
)

// The same picture for the same two: slides are drawn again only when one of theirs is another.
const coloured = memoizeWeakWith((picture: Picture, paint): Picture => {
  if (picture.state !== 'found' || picture.mediaType !== 'image/svg+xml' || !picture.content) return picture
  const drawing = picture.drawing ?? picture.content
  const colours: Tokens = JSON.parse(paint)
  const written = new TextDecoder().decode(drawing)
  // A value that is no colour could end the attribute.
  const painted = written.replace(role, (_, name: string, own: string) => {
    const colour = Object.hasOwn(colours, name) ? colours[name] : undefined
    return `"${colour !== undefined && readHex(colour) ? colour.trim() : own}"`
  })
  if (painted === written) return picture
  const content = new TextEncoder().encode(painted)
  return { ...picture, bytes: content.length, content, drawing }
})
