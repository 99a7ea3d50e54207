import { expect, test } from 'vitest'
import type { Deck } from '../../src/deck/deck.js'
import { withKnownSlides } from '../../src/deck/known-slides.js'

const bytes = (last: number) => Uint8Array.from([137, 80, 78, 71, last])
const deck = (last: number) =>
  ({
    language: 'en',
    frontMatter: { title: 'Wells' },
    glossary: [],
    pictures: { 'well.png': { state: 'found', content: bytes(last) } },
    slides: []
  }) as unknown as Deck

test('what is drawn of a deck beside its slides stays the same object where it says the same', () => {
  const earlier = deck(1)
  const known = withKnownSlides(deck(1), earlier)
  for (const field of ['frontMatter', 'glossary', 'pictures'] as const) expect(known[field]).toBe(earlier[field])
})

test('a picture with another byte is another picture', () => {
  const fresh = deck(2)
  expect(withKnownSlides(fresh, deck(1)).pictures).toBe(fresh.pictures)
})
