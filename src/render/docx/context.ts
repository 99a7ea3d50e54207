import type { Deck } from '../../deck/deck.js'
import { directionOf } from '../../deck/language.js'
import type { Media, PlacedPicture } from '../office/media.js'
import type { Relations } from '../office/package.js'
import { addressOf } from '../picture-place.js'
import type { Labels } from '../templates.js'

/** What making a document needs to know. */
export interface DocumentContext {
  /** BCP 47 tag of the deck's text. */
  readonly language: string
  readonly isRtl: boolean
  readonly labels: Labels
  readonly relations: Relations
  /** A picture by its address in a drawn page; undefined for one that office programs cannot show. */
  pictureAt(address: string): PlacedPicture | undefined
}

export function createContext(
  deck: Deck,
  { labels, relations, media }: { readonly labels: Labels; readonly relations: Relations; readonly media: Media }
): DocumentContext {
  const shown = new Map<string, () => PlacedPicture | undefined>()
  for (const [name, picture] of Object.entries(deck.pictures))
    if (picture.state === 'found' && picture.content)
      shown.set(addressOf(picture.mediaType, picture.content), () => media.picture(name, relations))
  const logo = deck.brand?.picture
  if (logo?.state === 'found' && logo.content)
    shown.set(addressOf(logo.mediaType, logo.content), () => media.logo(relations))
  return {
    language: deck.language,
    isRtl: directionOf(deck.language) === 'rtl',
    labels,
    relations,
    pictureAt: address => shown.get(address)?.()
  }
}
