import type { Deck } from './deck.js'
import { memoizeWeak } from './memoize-weak.js'
import { all } from './walk.js'

/** The addresses of all pictures that a deck shows, backgrounds included, each once, as the deck writes them. */
export function pictureAddresses({ slides }: Pick<Deck, 'slides'>): readonly string[] {
  return [...usesOn(slides).keys()]
}

/** How often a deck shows each of its pictures, by the address that it writes. */
export function pictureUses({ slides }: Pick<Deck, 'slides'>): ReadonlyMap<string, number> {
  return usesOn(slides)
}

/** More than a page may hold: old computers have to open it. */
export const mostPictureBytes = 100 * 1024 * 1024

/** The bytes of pictures that a page with a whole deck holds: of each, as often as it is shown. Those that are not known yet are none. */
export function pictureBytes(deck: Pick<Deck, 'slides' | 'pictures'>): number {
  return [...usesOn(deck.slides)].reduce((sum, [address, uses]) => sum + uses * bytesOf(deck, address), 0)
}

/** The bytes of one picture of a deck; none where they are not known. */
export function bytesOf({ pictures }: Pick<Deck, 'pictures'>, address: string): number {
  const picture = Object.hasOwn(pictures, address) ? pictures[address] : undefined
  return picture?.state === 'found' ? (picture.bytes ?? 0) : 0
}

const usesOn = memoizeWeak((slides: Deck['slides']): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>()
  for (const { body, notes, background } of slides) {
    const shown = all([...body, ...notes], 'image').map(({ url }) => url)
    for (const address of background && 'picture' in background ? [background.picture, ...shown] : shown)
      uses.set(address, (uses.get(address) ?? 0) + 1)
  }
  return uses
})
