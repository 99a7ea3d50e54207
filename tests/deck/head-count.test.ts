import { describe, expect, it } from 'vitest'
import { groupsOf, headCountSpelling, readHeadCount } from '../../src/deck/head-count.js'

describe('a number of people', () => {
  it.each([
    ['24', 24, 24],
    ['16-24', 16, 24],
    ['16 – 24', 16, 24]
  ])('is read from `%s`', (text, min, max) => {
    expect(headCountSpelling.test(text)).toBe(true)
    expect(readHeadCount(text)).toEqual({ min, max })
  })

  it.each(['0', '-3', '16-', 'many', '16,24'])('is not written `%s`', text => {
    expect(headCountSpelling.test(text)).toBe(false)
  })

  it.each([
    [24, 4, 4, 6],
    [22, 4, 4, 6],
    [24, 5, 8, 4],
    [16, 5, 8, 3],
    [9, 5, 8, 2],
    [3, 5, 8, 1]
  ])('of %i in groups of %i to %i makes %i groups at most', (people, min, max, groups) => {
    expect(groupsOf(people, { min, max })).toBe(groups)
  })
})
