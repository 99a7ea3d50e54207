import type { Deck } from '../deck/deck.js'

/** How much may differ: nothing but places, or also punctuation and spaces. */
export type Sameness = 'letter' | 'word'

const places = new Set(['position', 'place', 'firstLine', 'fieldPlaces'])

/** Whether two decks say the same, wherever in their files it stands. The ids of slides have to be equal to the letter. */
export function sayTheSame(a: Deck, b: Deck, by: Sameness): boolean {
  return essence(a, by) === essence(b, by)
}

function essence(deck: Deck, by: Sameness): string {
  return JSON.stringify(deck, (key, value: unknown) => {
    if (places.has(key)) return undefined
    const isProse = by === 'word' && typeof value === 'string' && key !== 'id'
    return isProse ? value.replace(/[\p{P}\p{Z}\s]/gu, '') : value
  })
}
