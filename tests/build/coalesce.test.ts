import { expect, it } from 'vitest'
import { coalesce } from '../../src/build/watch-decks.js'

/** Lets everything go on that waits for nothing from outside. */
const nextTurn = () => new Promise(resolve => setImmediate(resolve))

it('never works twice at once, and once more for all that changed meanwhile', async () => {
  const ends: (() => void)[] = []
  const change = coalesce(
    () => new Promise(resolve => ends.push(resolve)),
    () => {}
  )
  change()
  change()
  change()
  expect(ends).toHaveLength(1)
  ends[0]?.()
  await nextTurn()
  expect(ends).toHaveLength(2)
  ends[1]?.()
  await nextTurn()
  expect(ends).toHaveLength(2)
})

it('reports what the work threw, and works again after the next change', async () => {
  const reported: unknown[] = []
  let turns = 0
  const change = coalesce(
    async () => {
      turns += 1
      if (turns < 3) throw new Error(`turn ${turns}`)
    },
    error => reported.push(error)
  )
  for (let count = 0; count < 3; count += 1) {
    change()
    await nextTurn()
  }
  expect(turns).toBe(3)
  expect(reported).toEqual([new Error('turn 1'), new Error('turn 2')])
})
