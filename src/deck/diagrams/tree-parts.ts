import { inset } from './arrange.js'
import type { Box, PlacedItem, Shape } from './geometry.js'
import { block, insideTile, tile } from './tile.js'

const aroundPart = [10, 5] as const

/** The item at the top. */
export function boss(box: Box, across = 12): PlacedItem {
  return {
    label: inset(box, across, 6),
    on: 'solid',
    align: 'centre',
    shapes: [block(box)],
    children: []
  }
}

/** An item below it, with the line that leads there. */
export function part(box: Box, line: Shape): PlacedItem {
  return {
    label: insideTile(box, ...aroundPart),
    on: 'soft',
    align: 'centre',
    shapes: [line, tile(box)],
    children: []
  }
}
