import { describe, expect, it } from 'vitest'
import { documentDate, today } from '../../../src/host/source/day.js'

describe('today', () => {
  it('is the day of SOURCE_DATE_EPOCH where that is set', () => {
    expect(today({ SOURCE_DATE_EPOCH: '1700000000' })).toBe('2023-11-14')
  })

  it("is the clock's day where it is not set, or is no number of seconds", () => {
    const clock = new Date().toISOString().slice(0, 10)
    expect([today({}), today({ SOURCE_DATE_EPOCH: 'yesterday' })]).toEqual([clock, clock])
  })
})

describe('documentDate', () => {
  it('is SOURCE_DATE_EPOCH where that is set', () => {
    expect(documentDate('2026-11-24', { SOURCE_DATE_EPOCH: '1700000000' }).toISOString()).toBe(
      '2023-11-14T22:13:20.000Z'
    )
  })

  it("is the deck's date otherwise, and never the clock's", () => {
    expect(documentDate('2026-11-24', {}).toISOString()).toBe('2026-11-24T00:00:00.000Z')
    expect(documentDate('some day', {}).getTime()).toBe(0)
  })
})
