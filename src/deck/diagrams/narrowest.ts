import type { Canvas } from './geometry.js'

const step = 8

/** The least width in px at which words take no line more than at the most. */
export function narrowest(boxAt: (width: number) => Canvas, most: number): number {
  const { height } = boxAt(most)
  let width = most
  while (width > 0 && boxAt(width - step).height <= height && boxAt(width - step).width < boxAt(width).width)
    width -= step
  return boxAt(width).width
}
