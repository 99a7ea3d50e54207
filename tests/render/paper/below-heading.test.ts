import fc from 'fast-check'
import type { Heading } from 'mdast'
import { expect, test } from 'vitest'
import type { Block } from '../../../src/deck/blocks.js'
import { belowHeading } from '../../../src/render/paper/draw.js'

const depths = [1, 2, 3, 4, 5, 6] as const
const isHeading = (block: Block): block is Heading => block.type === 'heading'
const settled = (found: readonly Heading['depth'][], level: number) =>
  belowHeading(
    found.map(depth => ({ type: 'heading', depth, children: [] })),
    level
  )
    .filter(isHeading)
    .map(({ depth }) => depth)

test('headings begin one level below the heading above them', () => {
  expect(settled([2, 4, 4, 2, 3], 3)).toEqual([4, 5, 5, 4, 5])
})

test('whatever levels an author writes, none is skipped', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...depths)), found => {
      const levels = [3, ...settled(found, 3)]
      for (const [index, level] of levels.entries())
        if (index > 0) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    })
  )
})
