import { describe, expect, it } from 'vitest'
import { pointsToPass, testVersionsOf } from '../../src/deck/test-versions.js'
import { thirtyQuestions } from '../render/test/thirty.js'

const ordersOf = (deck: Parameters<typeof testVersionsOf>[0]) =>
  testVersionsOf(deck).map(({ asked }) => asked.map(({ question, order }) => [question.number, ...order].join()))

describe('the versions of a test', () => {
  it('ask every question once, with all of its options', () => {
    for (const { asked } of testVersionsOf(thirtyQuestions())) {
      expect(asked.map(({ question }) => question.number).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 30 }, (_, index) => index + 1)
      )
      for (const { order } of asked) expect(order.toSorted()).toEqual([...order.keys()])
    }
  })

  it('are the same in every language and when wording is corrected', () => {
    const deck = thirtyQuestions()
    expect(ordersOf(thirtyQuestions('ar'))).toEqual(ordersOf(deck))
    const reworded = JSON.parse(JSON.stringify(deck).replaceAll('What is asked', 'What do we ask'))
    expect(ordersOf(reworded)).toEqual(ordersOf(deck))
    expect(ordersOf({ ...deck, id: 'another' })).not.toEqual(ordersOf(deck))
  })

  it('put the right answer at each letter about equally often', () => {
    const places = [0, 0, 0]
    for (let index = 0; index < 60; index += 1)
      for (const { asked } of testVersionsOf({ ...thirtyQuestions(), id: `deck-${index}` }))
        for (const { order } of asked.filter(({ order }) => order.length === 3)) {
          const place = order.indexOf(0)
          places[place] = (places[place] ?? 0) + 1
        }
    const all = places.reduce((sum, count) => sum + count, 0)
    for (const count of places) expect(count / all).toBeCloseTo(1 / 3, 1)
  })
})

it('the points to pass are rounded up', () => {
  expect(pointsToPass(14, 70)).toBe(10)
  expect(pointsToPass(10, 70)).toBe(7)
  expect(pointsToPass(3, 100)).toBe(3)
})
