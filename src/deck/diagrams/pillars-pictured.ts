import { type grid, inset } from './arrange.js'
import type { Canvas, Item, Lettering, PlacedDiagram } from './geometry.js'
import { headSize } from './head-size.js'
import { block } from './tile.js'

/** How words stand in the head of a pillar. */
export const inHead = { on: 'solid', align: 'centre', stacks: true } as const

// Of pictures in heads: they are no higher than wide by far, and seen from the back of a room.
const leastShape = 1.25
const leastPicture = 110
const besidePicture = 20
const beside = 14
// Below a picture: the largest size at which no head takes a third line, which would be taken from all pictures. A base lies over the foot of the words.
const belowPicture = { sizes: [40, 38, 36, 34, 32], lines: 2, onBase: 14 }

/** Heads in one row, each with its picture at its top, from edge to edge; undefined where not all have one, or words leave too little room. */
export function picturedPillars(
  items: readonly Item[],
  cells: ReturnType<typeof grid>,
  canvas: Canvas,
  lettering: Lettering
): PlacedDiagram | undefined {
  if (items.some(({ picture }) => picture === undefined)) return undefined
  const [{ width } = canvas] = cells
  const heads = items.map(({ text }) => text)
  const inner = width - 2 * beside
  const heightAt = (size: number) => Math.max(...heads.map(head => lettering.boxOf([head], size, inner).height))
  const whole = headSize(heads, belowPicture.sizes, () => inner, lettering)
  const linesAt = (size: number) => lettering.boxOf(Array(belowPicture.lines).fill('A'), size, inner).height
  const size = belowPicture.sizes.find(at => at <= whole && heightAt(at) <= linesAt(at)) ?? whole
  const words = heightAt(size) + 2 * besidePicture
  const high = Math.min(canvas.height, width / leastShape + words)
  if (high - words < leastPicture) return undefined
  const top = (canvas.height - high) / 2
  return {
    canvas,
    ground: [],
    isLead: true,
    mostLead: size,
    items: cells.map(cell => {
      const head = { ...cell, y: top, height: high }
      const picture = { ...head, height: high - words }
      return {
        label: inset(
          { ...head, y: top + picture.height, height: words - belowPicture.onBase },
          beside,
          (besidePicture - belowPicture.onBase) / 2
        ),
        ...inHead,
        shapes: [block(head)],
        picture,
        children: []
      }
    })
  }
}
