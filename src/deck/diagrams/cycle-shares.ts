import { type Box, type Canvas, type Item, type Shape, sector } from './geometry.js'

const mostRadius = 90

/** A disc in the middle with a part for each step, on the side where the step stands, in the look of its group. */
export function shares(items: readonly Item[], boxes: readonly Box[], canvas: Canvas): Shape[] {
  const top = boxes[0]
  if (!top || items.length < 3 || new Set(items.map(({ isOther }) => isOther)).size < 2) return []
  const middle = { x: canvas.width / 2, y: canvas.height / 2 }
  const radius = Math.min(mostRadius, canvas.height / 2 - top.height - 20)
  if (radius < 24) return []
  const each = (2 * Math.PI) / items.length
  const first = items.findIndex(({ isOther }, index) => isOther && !items.at(index - 1)?.isOther)
  const parts = items.map((_, step) => (first + step) % items.length)
  // Neighbours of one group are one part, without a line between them.
  return runs(parts, index => items[index]?.isOther === true).map(run => {
    const from = -Math.PI / 2 + ((run[0] ?? 0) - 0.5) * each
    return {
      path: sector(middle, radius, from, from + run.length * each),
      look: items[run[0] ?? 0]?.isOther ? 'soft' : 'solid'
    }
  })
}

function runs(parts: readonly number[], isOther: (part: number) => boolean): number[][] {
  const found: number[][] = []
  for (const part of parts) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last && before !== undefined && isOther(before) === isOther(part)) last.push(part)
    else found.push([part])
  }
  return found
}
