import type { Deck } from './deck.js'
import { memoizeWeak } from './memoize-weak.js'
import { all } from './walk.js'

/** The addresses of all pictures that a deck shows, backgrounds included, each once, as the deck writes them. */
export function pictureAddresses({ slides }: Pick<Deck, 'slides'>): readonly string[] {
  return addressesOn(slides)
}

const addressesOn = memoizeWeak((slides: Deck['slides']): readonly string[] => {
  const addresses = slides.flatMap(({ body, notes, background }) => [
    ...(background && 'picture' in background ? [background.picture] : []),
    ...[...all([...body, ...notes], 'image')].map(image => image.url)
  ])
  return [...new Set(addresses)]
})
