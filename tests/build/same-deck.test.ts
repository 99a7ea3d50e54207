import { expect, it } from 'vitest'
import { stampOfDeck } from '../../src/build/same-deck.js'
import { parseExample } from '../check/fixture.js'

const { deck } = parseExample('## Wells\n\n- Rain fills them\n')

it('knows large pictures by their hash, and does not write them out number by number', () => {
  const content = new Uint8Array(30 * 1024 * 1024)
  const picture = { state: 'found', mediaType: 'image/png', width: 1, height: 1, content } as const
  const stamp = () => stampOfDeck({ ...deck, pictures: { 'a.png': picture } })
  const start = performance.now()
  const first = stamp()
  expect(performance.now() - start).toBeLessThan(2000)
  content[7] = 1
  expect(stamp()).not.toBe(first)
})
