import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findAlikeAmong, similarity } from '../../src/translate/alike.js'

const percentOf = (a: string, b: string) => Math.floor(similarity(a, b) * 100)

it('finds a match as similar as a full comparison would', () => {
  // Few letters, so that many texts are alike; some are made from one another.
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 24 })
  const texts = fc.array(text, { maxLength: 30 })
  fc.assert(
    fc.property(texts, text, fc.constantFrom(60, 75, 90), (known, wanted, least) => {
      const best = Math.max(-1, ...known.map(one => percentOf(wanted, one)))
      const found = findAlikeAmong(known, least)(wanted)
      expect(found?.percent).toBe(best >= least ? best : undefined)
      if (found) expect(percentOf(wanted, known[found.index] ?? '')).toBe(found.percent)
    }),
    { numRuns: 500 }
  )
})

it('finds each of many texts by itself with a word more', () => {
  const known = Array.from({ length: 1000 }, (_, number) => sentence(number))
  const find = findAlikeAmong(known, 75)
  const wanted = known.map(text => `${text} today`)
  expect(wanted.map(text => find(text)?.index)).toEqual(known.map((_, index) => index))
})

/** A sentence that is like no other of its kind. */
function sentence(number: number): string {
  const words = 'river market patrol elder school bridge adviser clinic border harvest council survivor'.split(' ')
  const at = (step: number) => words[(number * step + Math.floor(number / words.length) * 7) % words.length]
  return `${number * 7919} ${at(1)} ${at(5)} ${at(7)} ${number} ${at(11)} ${number * 104729}`
}
