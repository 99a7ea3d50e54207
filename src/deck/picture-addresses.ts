import type { Deck } from './deck.js'
import { memoizeWeak } from './memoize-weak.js'
import { all } from './walk.js'

/** Returns the addresses of all pictures of a deck, including backgrounds, each once, as written in the deck. */
export function pictureAddresses({ slides, questions = [] }: Pick<Deck, 'slides' | 'questions'>): readonly string[] {
  return [...new Set([...usesOn(slides).keys(), ...usesOn(questions).keys()])]
}

/** Returns how often a deck shows each of its pictures, by address. */
export function pictureUses({ slides }: Pick<Deck, 'slides'>): ReadonlyMap<string, number> {
  return usesOn(slides)
}

/** The limit for a page, so that old computers can open it. */
export const maxPictureBytes = 100 * 1024 * 1024

/** Returns the bytes of all pictures on a page with the whole deck, counted as often as they are shown. Unknown sizes count as 0. */
export function pictureBytes(deck: Pick<Deck, 'slides' | 'pictures'>): number {
  return [...usesOn(deck.slides)].reduce((sum, [address, uses]) => sum + uses * bytesOf(deck, address), 0)
}

/** Returns the bytes of one picture of a deck; 0 where unknown. */
export function bytesOf({ pictures }: Pick<Deck, 'pictures'>, address: string): number {
  const picture = Object.hasOwn(pictures, address) ? pictures[address] : undefined
  return picture?.state === 'found' ? (picture.bytes ?? 0) : 0
}

const usesOn = memoizeWeak((slides: Deck['slides']): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>()
  for (const { body, notes, background } of slides) {
    const shown = [
      ...all([...body, ...notes], 'image').map(({ url }) => url),
      ...all(body, 'listItem').flatMap(({ data }) => data?.picture ?? [])
    ]
    for (const address of background && 'picture' in background ? [background.picture, ...shown] : shown)
      uses.set(address, (uses.get(address) ?? 0) + 1)
  }
  return uses
})
