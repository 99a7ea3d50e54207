import type { Deck } from '../../deck/deck.js'
import type { Picture } from '../../deck/picture.js'
import { addressOf } from '../picture-place.js'

// Kinds that browsers draw without running anything that is inside; in `<img>` drawings are such, too.
const harmless: ReadonlySet<string> = new Set([
  ...['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'],
  'image/svg+xml'
])

/** A picture that may be shown, with the address that will hold its bytes. */
export interface ShownPicture {
  readonly source: string
  readonly width: number
  readonly height: number
}

/** The picture that a deck writes as `address`; undefined when it was not found, or is of a kind that is not shown. */
export function shownPicture(deck: Pick<Deck, 'pictures'>, address: string): ShownPicture | undefined {
  return pictureSource(Object.hasOwn(deck.pictures, address) ? deck.pictures[address] : undefined)
}

/** A picture as found on disk, as it may be shown; undefined when it may not. */
export function pictureSource(picture: Picture | undefined): ShownPicture | undefined {
  const shown = shownContent(picture)
  return shown && { source: addressOf(shown.mediaType, shown.content), width: shown.width, height: shown.height }
}

/**
 * The same with its bytes in its address at once: for a style sheet, whose hash stands in the policy of its page before pictures are put
 * into their places.
 */
export function wholePictureSource(picture: Picture | undefined): ShownPicture | undefined {
  const shown = shownContent(picture)
  if (!shown) return undefined
  const { mediaType, content, width, height } = shown
  return { source: `data:${mediaType};base64,${Buffer.from(content).toString('base64')}`, width, height }
}

function shownContent(picture: Picture | undefined) {
  if (picture?.state !== 'found' || !picture.content || !harmless.has(picture.mediaType)) return undefined
  return { ...picture, content: picture.content }
}
