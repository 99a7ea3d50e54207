import { brandMessages } from '../check/brand.js'
import type { DeckBrand } from '../deck/brand.js'
import type { Deck } from '../deck/deck.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import { type PictureUse, readPictures } from '../host/source/read-pictures.js'
import { readTheme } from '../host/source/read-theme.js'
import type { SourceDeck } from '../parse/source.js'

/** A brand with its logo as it is on disk, beside the file that names it. */
export async function withLogo(brand: DeckBrand, source: SourceDeck, use: PictureUse): Promise<DeckBrand> {
  const { logo, places } = brand
  if (logo === undefined) return brand
  const isShared = source.brand !== undefined && places.logo?.file === source.brand.file
  const folder = isShared ? (source.brandFolder ?? source.folder) : source.folder
  const { [logo]: picture } = await readPictures(folder, [logo], use)
  return picture ? { ...brand, picture } : brand
}

/** What is wrong with a deck's brand: a logo that is not there, an accent that cannot be read. */
export async function checkBrand(deck: Deck): Promise<readonly Diagnostic[]> {
  return deck.brand ? brandMessages(deck, deck.brand, await readTheme(deck.frontMatter.theme)) : []
}
