import { expect, test } from 'vitest'
import { captionHeight, captionSize, placeSet } from '../../src/layout/picture-set.js'

const picture = (width: number, height: number, mayBeCut = false) => ({ width, height, mayBeCut })
const shapes = (places: ReturnType<typeof placeSet>) => places.map(({ width, height }) => width / height)

test('pictures side by side have one height and stay inside the slide', () => {
  for (const set of [
    [picture(1600, 900), picture(900, 1600)],
    [picture(400, 300, true), picture(1600, 900), picture(300, 300)],
    [picture(300, 900), picture(300, 900)]
  ]) {
    const places = placeSet(set)
    expect(new Set(places.map(({ height }) => height)).size).toBe(1)
    const wide = places.reduce((sum, { width }) => sum + width, 0) + 24 * (set.length - 1)
    expect(wide).toBeLessThanOrEqual(1120)
  }
})

test('a drawing keeps its shape, a wide photograph loses its sides', () => {
  const [drawing = 0, photo = 0] = shapes(placeSet([picture(1600, 800), picture(1600, 800, true)]))
  expect(drawing).toBeCloseTo(2, 1)
  expect(photo).toBeCloseTo(1.32, 2)
})

test('Pictures above captions of several lines are lower, so that all of it stands above the foot', () => {
  const set = Array.from({ length: 3 }, () => ({ width: 560, height: 600, mayBeCut: true }))
  const captions = captionHeight(['The road to the market', 'A new checkpoint', ''], 'en')
  expect(captions).toBeGreaterThan(captionHeight(['A new checkpoint'], 'en'))
  const [picture] = placeSet(set, captions)
  expect((picture?.height ?? 0) + captions).toBeLessThanOrEqual(460)
})

test('Captions are larger where each then keeps to one line', () => {
  expect(captionSize(['A road', 'A well', 'A radio'], 'en')).toBe(36)
  expect(captionSize(['A local radio station', 'A well', 'A radio'], 'en')).toBe(34)
  expect(captionSize(['The road to the market of the village', 'A well', 'A radio'], 'en')).toBe(32)
})

test('photographs alone have one shape and fill the width, unless half of one would be lost', () => {
  const places = placeSet([picture(600, 800, true), picture(1600, 900, true)])
  expect(places[0]).toEqual(places[1])
  expect(places.reduce((sum, { width }) => sum + width, 24)).toBeGreaterThan(1116)
  const [high = 0, wide = 0] = shapes(placeSet([picture(400, 1200, true), picture(1600, 900, true)]))
  expect(high).toBeLessThan(wide / 2)
})
