import type { Lettering } from './geometry.js'

const roundingSpare = 4

/** The largest of some sizes in px, from the largest on, at which no word of the heads is wider than its place; the last where all are too large. */
export function headSize(
  heads: readonly string[],
  sizes: readonly number[],
  widthOf: (index: number) => number,
  { boxOf }: Lettering
): number {
  const holds = (size: number) =>
    heads.every((head, index) => boxOf([head], size, widthOf(index)).width <= widthOf(index) + roundingSpare)
  return sizes.find(holds) ?? sizes.at(-1) ?? 0
}
