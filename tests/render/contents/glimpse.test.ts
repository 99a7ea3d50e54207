import { expect, it } from 'vitest'
import { slideLayout } from '../../../src/layout/slide-layout.js'
import { glimpse } from '../../../src/render/contents/glimpse.js'
import { readOwnDeck } from '../../access/decks.js'
import { exampleDeck } from '../../window/slides-fixture.js'

it('is one telling slide from each third of a lesson, and nothing of one that is too short', async () => {
  const deck = await readOwnDeck('crsv-mission-approaches', 'field')
  const ids = glimpse(deck)
  expect(ids).toHaveLength(3)
  const places = ids.map(id => deck.slides.findIndex(slide => slide.id === id))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(glimpse({ ...deck, slides: deck.slides.slice(0, 4) })).toEqual([])
})

it('has no question, no opener and nothing of care, and layouts that differ where they can', async () => {
  const deck = await exampleDeck()
  const layouts = glimpse(deck).map(id =>
    deck.slides.filter(slide => slide.id === id).map(one => slideLayout(one, deck))
  )
  expect(layouts).toEqual([['comparison'], ['picture'], ['activity']])
})
