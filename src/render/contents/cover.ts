import type { Deck } from '../../deck/deck.js'
import { all } from '../../deck/walk.js'
import { illustrationOf } from '../../layout/illustration.js'
import { slideLayout } from '../../layout/slide-layout.js'
import { drawingAddress } from '../drawing-address.js'

/** A page that lists two hundred lessons is opened from a slow stick. */
const mostCharacters = 8_000

/** The drawing beside the title of a deck, as an address that holds it. A photograph would be too large. */
export function coverPicture(deck: Deck): string | undefined {
  const [slide] = deck.slides
  const shown = slide && illustrationOf(slide, slideLayout(slide, deck))
  const [image] = shown ? all([shown.picture], 'image') : []
  const picture = image && Object.hasOwn(deck.pictures, image.url) ? deck.pictures[image.url] : undefined
  if (picture?.state !== 'found' || picture.mediaType !== 'image/svg+xml' || !picture.content) return undefined
  const address = drawingAddress(picture.content)
  return address !== undefined && address.length <= mostCharacters ? address : undefined
}
