import { createHash } from 'node:crypto'
import type { Deck } from '../deck/deck.js'
import { positionKeys } from '../deck/position-keys.js'

/** How much may differ: nothing but places, or also punctuation and spaces. */
export type Sameness = 'letter' | 'word'

const places = new Set([...positionKeys, 'fieldPlaces'])

/** Whether two decks say the same, wherever in their files it stands. The ids of slides have to be equal to the letter. */
export function sayTheSame(a: Deck, b: Deck, by: Sameness): boolean {
  return essence(a, by) === essence(b, by)
}

/** The hash of what a deck says and shows. Where it stands in its files, and where they are, makes no difference. */
export function stampOfDeck(deck: Deck): string {
  const { file: _, ...said } = deck
  return createHash('sha256').update(essence(said, 'letter')).digest('hex').slice(0, 16)
}

function essence(deck: Omit<Deck, 'file'>, by: Sameness): string {
  return JSON.stringify(deck, (key, value: unknown) => {
    if (places.has(key)) return undefined
    if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex')
    const isProse = by === 'word' && typeof value === 'string' && key !== 'id'
    return isProse ? value.replace(/[\p{P}\p{Z}\s]/gu, '') : value
  })
}
