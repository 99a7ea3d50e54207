import { expect, it } from 'vitest'
import { circle, roundedBox } from '../../../src/deck/diagrams/geometry.js'
import { flagPath, headOf } from '../../../src/deck/diagrams/tile.js'
import { withCorners } from '../../../src/render/drawing/corners.js'

const place = { x: 10, y: 20, width: 100, height: 60 }

it('a box with round corners has square ones at the same places', () => {
  expect(withCorners(roundedBox(place, 12), '0px')).toBe('M22 20h88v12v48h-12h-88v-12v-48h12Z')
})

it('a box is as much rounder as those of its theme are, and as round as they are where it says nothing', () => {
  expect(withCorners(roundedBox(place, 12), '20px')).toBe(roundedBox(place, 24))
  expect(withCorners(roundedBox(place, 12), undefined)).toBe(roundedBox(place, 12))
})

it('the head of a box has the corners of that, and lies on its edges', () => {
  expect(withCorners(headOf(place, 10), '0px')).toBe('M10 80v-60h10h90v10v50Z')
  expect(withCorners(headOf(place, 10), '20px')).toBe(headOf(place, 20))
  expect(withCorners(headOf(place, 10), undefined)).toBe(headOf(place, 10))
})

it.each([false, true])('the end of a box has the corners of that, where it is mirrored: %s', mirrored => {
  const end = flagPath(place, mirrored)
  expect(withCorners(end, '0px')).not.toContain('a')
  expect(withCorners(end, '20px')).toBe(flagPath(place, mirrored, 20))
  expect(withCorners(end, undefined)).toBe(end)
})

it('a disc is as high as it is wide', () => {
  for (let radius = 40; radius < 60; radius += 0.07) {
    const [, , r = 0, , , , , across = 0] =
      circle({ x: 0, y: 0 }, radius)
        .match(/-?[\d.]+/g)
        ?.map(Number) ?? []
    expect(across, `${radius}`).toBe(2 * r)
  }
})

it('what is no corner stays', () => {
  for (const path of [circle({ x: 40, y: 40 }, 20), 'M0 0L10 10A5 5 0 0 1 20 20Z', 'M0 0h10a5 5 0 0 1 8 2'])
    for (const radius of ['0px', '24px']) expect(withCorners(path, radius)).toBe(path)
})
