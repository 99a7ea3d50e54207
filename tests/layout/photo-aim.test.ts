import { expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { photoAim } from '../../src/layout/photo-aim.js'

const { deck } = parse('::slide{background=leaf.jpg}\n\n## After the storm\n\n- One')
const [slide] = deck.slides

/** Where a photo is looked at of which some columns of sixteen are busier. */
function aimAt(busiest: (column: number) => number, shape = 0.6): number | undefined {
  const busy = Array.from({ length: 16 * 12 }, (_, at) => busiest(at % 16))
  const tone = { columns: 16, light: busy.map(() => 100), busy }
  const picture = {
    state: 'found',
    mediaType: 'image/jpeg',
    width: 1600,
    height: 900,
    bytes: 1,
    content: new Uint8Array(),
    tone
  } as const
  return slide && photoAim(slide, { pictures: { 'leaf.jpg': picture } }, shape)
}

it('a narrow part of a photo looks at what is clearly busier than its middle', () => {
  expect(aimAt(column => (column < 4 ? 60 : 10))).toBeLessThan(30)
  expect(aimAt(column => (column > 11 ? 60 : 10))).toBeGreaterThan(70)
})

it('a photo that is as busy all over is looked at in its middle, and so is one that is seen whole', () => {
  expect(aimAt(() => 30)).toBeUndefined()
  expect(aimAt(column => (column < 6 ? 33 : 30))).toBeUndefined()
  expect(aimAt(column => (column < 4 ? 60 : 10), 1.7)).toBeUndefined()
})
