import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPool } from '../../../src/host/output/pool.js'

describe('a pool', () => {
  it('lends each thing to one at a time, makes no more than it may, and serves everybody', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 }),
        async (most, turns) => {
          let made = 0
          const lent = new Set<number>()
          const pool = openPool(async () => ++made, most)
          const served = await Promise.all(
            turns.map((count, index) =>
              pool.use(async thing => {
                expect(lent.has(thing)).toBe(false)
                lent.add(thing)
                for (let turned = 0; turned < count; turned++) await turn()
                lent.delete(thing)
                return index
              })
            )
          )
          expect(served).toEqual(turns.map((_, index) => index))
          expect(made).toBeLessThanOrEqual(most)
        }
      )
    )
  })

  it('continues after work that failed, and after a resource that could not be created', async () => {
    let tries = 0
    const pool = openPool(async () => {
      tries += 1
      if (tries === 1) throw new Error('not yet')
      return tries
    }, 1)
    await expect(pool.use(async thing => thing)).rejects.toThrow('not yet')
    await expect(pool.use(async () => Promise.reject(new Error('spilled')))).rejects.toThrow('spilled')
    expect(await pool.use(async thing => thing)).toBe(2)
  })

  it('lends what is preferred, when it is free', async () => {
    let made = 0
    const pool = openPool(async () => ++made, 2)
    await Promise.all([pool.use(() => turn()), pool.use(() => turn())])
    for (const wanted of [2, 1, 2, 2, 1])
      expect(
        await pool.use(
          async thing => thing,
          thing => thing === wanted
        )
      ).toBe(wanted)
  })
})
