import { expect, it } from 'vitest'
import { circle, roundedBox } from '../../../src/deck/diagrams/geometry.js'
import { squareCorners } from '../../../src/render/drawing/square-corners.js'

it('a box with round corners has square ones at the same places', () => {
  expect(squareCorners(roundedBox({ x: 10, y: 20, width: 100, height: 60 }, 12))).toBe(
    'M22 20h88v12v48h-12h-88v-12v-48h12Z'
  )
})

it('what is no corner stays', () => {
  for (const path of [circle({ x: 40, y: 40 }, 20), 'M0 0L10 10A5 5 0 0 1 20 20Z', 'M0 0h10a5 5 0 0 1 8 2'])
    expect(squareCorners(path)).toBe(path)
})
