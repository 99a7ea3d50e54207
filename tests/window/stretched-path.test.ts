import { expect, test } from 'vitest'
import { stretchPath } from '../../src/window/stretched-path.js'

const twice = { at: ({ x, y }: { x: number; y: number }) => ({ x, y: 2 * y }), disc: 1.25 }

test('A box becomes higher, and its corners stay round', () => {
  const box = 'M10 20h80a10 10 0 0 1 10 10v80a10 10 0 0 1 -10 10h-80a10 10 0 0 1 -10 -10v-80a10 10 0 0 1 10 -10Z'
  expect(stretchPath(box, twice)).toBe(
    'M10 40L90 40A10 10 0 0 1 100 50L100 230A10 10 0 0 1 90 240L10 240A10 10 0 0 1 0 230L0 50A10 10 0 0 1 10 40Z'
  )
})

test('A disc stays round, a large one grows as far as it may, and a part of a disc moves along', () => {
  expect(stretchPath('M0 100a100 100 0 1 0 200 0a100 100 0 1 0 -200 0Z', twice)).toBe(
    'M-25 200A124.9 124.9 0 1 0 225 200A124.9 124.9 0 1 0 -25 200Z'
  )
  expect(stretchPath('M94 30a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z', twice)).toBe(
    'M94 60A5.9 5.9 0 1 0 106 60A5.9 5.9 0 1 0 94 60Z'
  )
  expect(stretchPath('M100 50L133 17A47 47 0 0 1 67 83Z', twice)).toBe('M100 100L133 67A46.9 46.9 0 0 1 67 133Z')
})

test('A disc of any size is as high as it is wide', () => {
  for (let radius = 40; radius < 60; radius += 0.1) {
    const r = Math.round(radius * 10) / 10
    const path = stretchPath(`M7.3 100a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`, twice)
    const [from = 0, , half = 0, , , , , to = 0] = path.match(/-?[\d.]+/g)?.map(Number) ?? []
    expect(2 * half - (to - from), path).toBeLessThan(1e-9)
  }
})

test('An arrow bends further, and its head is as large as before, with its point where it leads to', () => {
  expect(stretchPath('M10 10A100 60 0 0 1 110 70M110 70L100 50L120 50Z', twice)).toBe(
    'M10 20A100 120 0 0 1 110 140M110 140L100 120L120 120Z'
  )
})

test('A short line still joins what it joins', () => {
  expect(stretchPath('M100 76L100 94L100 112', twice)).toBe('M100 152L100 188L100 224')
})

test('An arc between two points of one height stays bent', () => {
  expect(stretchPath('M110 50A130 130 0 0 1 10 50', twice)).toBe('M110 100A130 260 0 0 1 10 100')
})

test('The head of an arrow keeps its shape and turns with its way', () => {
  const numbers =
    stretchPath('M100 100L76 87L87 76Z', twice)
      .match(/[\d.]+/g)
      ?.map(Number) ?? []
  const [tipX = 0, tipY = 0, oneX = 0, oneY = 0, otherX = 0, otherY = 0] = numbers
  expect([tipX, tipY]).toEqual([100, 200])
  expect(Math.hypot(oneX - otherX, oneY - otherY)).toBeCloseTo(Math.hypot(11, 11), 0)
  // A way that rises as far as it goes on rises twice as far.
  expect((tipY - (oneY + otherY) / 2) / (tipX - (oneX + otherX) / 2)).toBeCloseTo(2, 1)
})
