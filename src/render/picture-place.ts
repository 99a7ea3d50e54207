import { createHash } from 'node:crypto'
import { onPaper } from '../deck/colour/drawing-colours.js'
import type { Deck } from '../deck/deck.js'
import { memoizeWeak } from '../deck/memoize-weak.js'
import type { Picture } from '../deck/picture.js'
import { drawingAddress } from './drawing-address.js'

// A page with two hundred photographs is as large as a program's memory may be, and a deck has nine pages: so pages are drawn with a short
// place for each picture, and the picture is put there when a page is written or shown.

/** The bytes of pictures, by what stands in their place. */
export type PlacedPictures = ReadonlyMap<string, Uint8Array>

/** Some text, and bytes that are to stand in it in base64. */
export type Piece = string | Uint8Array

// A text of a deck may hold the same letters, and quotes in what is no attribute, but no `<`; in an attribute, no quotes.
const place =
  /(<img(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*?\s+src="data:)(image\/[a-z+]+)(;base64,)(Picture[\da-f]{64})(?=")/g

/** The place of a picture: the same for the same bytes, so that what is made of a page depends on what it shows. */
export const placeFor = memoizeWeak(
  (content: Uint8Array) => `Picture${createHash('sha256').update(content).digest('hex')}`
)

/** The address of a picture in a page: that of its bytes, once they stand in their place. */
export function addressOf(mediaType: string, content: Uint8Array): string {
  return `data:${mediaType};base64,${placeFor(content)}`
}

/** All pictures that the pages of a deck may show, on the screen and on paper. */
export const placedPictures = memoizeWeak((deck: Deck): PlacedPictures => {
  const shown = [deck, onPaper(deck)].flatMap(({ pictures }) => Object.values(pictures))
  const contents = [...shown, deck.brand?.picture].flatMap(contentOf)
  return new Map(contents.map(content => [placeFor(content), content]))
})

function contentOf(picture: Picture | undefined): Uint8Array[] {
  return picture?.state === 'found' && picture.content ? [picture.content] : []
}

/** Whether a text file may have places: Markdown and data may only look so. */
export function mayHavePlaces(path: string): boolean {
  return path.endsWith('.html')
}

/** The place that an image's address stands for; undefined for any other address. */
export function placeIn(address: string): string | undefined {
  return /^data:image\/[a-z+]+;base64,(Picture[\da-f]{64})$/.exec(address)?.[1]
}

/** The pictures that a page shows, of those of its deck. */
export function picturesOf(places: readonly string[], pictures: PlacedPictures): PlacedPictures {
  return new Map(
    places.flatMap(name => {
      const found = pictures.get(name)
      return found ? [[name, found] as const] : []
    })
  )
}

/** A page in which the places of pictures say of what type each picture is. */
export function withMediaTypes(html: string, typeOf: ReadonlyMap<string, string>): string {
  return html.replace(place, (_, before: string, type: string, between: string, name: string) =>
    [before, typeOf.get(name) ?? type, between, name].join('')
  )
}

/** A page in pieces, with each picture in its place. */
export function piecesOf(html: string, pictures: PlacedPictures): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const { index, 0: whole, 1: before = '', 2: type, 4: name = '' } of html.matchAll(place)) {
    const picture = pictures.get(name)
    if (!picture) continue
    const drawing = type === 'image/svg+xml' ? drawingAddress(picture) : undefined
    if (drawing) pieces.push(`${html.slice(end, index + before.length - 'data:'.length)}${drawing}`)
    else pieces.push(html.slice(end, index + whole.length - name.length), picture)
    end = index + whole.length
  }
  return [...pieces, html.slice(end)]
}

/** A page with its pictures, as one text. */
export function wholePage(html: string, pictures: PlacedPictures): string {
  return piecesOf(html, pictures)
    .map(piece => (typeof piece === 'string' ? piece : Buffer.from(piece).toString('base64')))
    .join('')
}
