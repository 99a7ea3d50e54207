import type { Box } from '../geometry.js'
import type { Canvas } from '../picture.js'

/**
 * Boxes on an ellipse that fills the canvas, from the top on, in reading direction. Sized so that neighbours stay apart, unless
 * another height is given.
 */
export function around(count: number, { width, height }: Canvas, boxHeight?: number): Box[] {
  const usual = boxFor(count, width, height)
  const box = { ...usual, height: boxHeight ?? usual.height }
  const [rx, ry] = [(width - box.width) / 2, (height - box.height) / 2]
  return Array.from({ length: count }, (_, index) => {
    const angle = angleOf(index, count)
    return {
      ...box,
      x: width / 2 + rx * Math.cos(angle) - box.width / 2,
      y: height / 2 + ry * Math.sin(angle) - box.height / 2
    }
  })
}

function boxFor(count: number, width: number, height: number): { width: number; height: number } {
  if (count <= 2) return { width: width * 0.32, height: height * 0.36 }
  if (count <= 4) return { width: width * 0.29, height: height * 0.25 }
  if (count <= 6) return { width: width * 0.27, height: height * 0.21 }
  if (count <= 8) return { width: width * 0.22, height: height * 0.19 }
  return { width: width * (count <= 10 ? 0.178 : 0.15), height: height * 0.165 }
}

// One or two stand at the sides. On a flat ellipse equal angles crowd the sides, so angles are pulled towards top and bottom.
function angleOf(index: number, count: number): number {
  if (count <= 2) return index === 0 ? Math.PI : 0
  const even = -Math.PI / 2 + (2 * Math.PI * index) / count
  return count < 7 ? even : even + 0.12 * Math.sin(2 * even)
}
