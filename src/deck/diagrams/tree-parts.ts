import { inset } from './arrange.js'
import { type Box, type PlacedItem, type Point, polygon, type Shape } from './geometry.js'
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

/**
 * The line from a trunk over a bar to one of the boxes along it, in their order. What the line of a box before it has drawn already is left out:
 * lines over each other look thicker, and boxes may appear one after another.
 */
export function branchLine(trunk: Point, bar: number, to: Point, before: number | undefined): string {
  const drop = [{ x: to.x, y: bar }, to]
  if (before === undefined) return polygon([trunk, { x: trunk.x, y: bar }, ...drop], false)
  return polygon(to.x > trunk.x ? [{ x: Math.max(before, trunk.x), y: bar }, ...drop] : drop, false)
}
