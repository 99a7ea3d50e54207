/** Moves heights apart that are closer than `least`, and keeps them within `height`; their order stays. */
export function spread(heights: readonly number[], least: number, height: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  const moved = [...heights]
  let above = least / 2 - least
  for (const index of order) {
    moved[index] = Math.max(moved[index] ?? 0, above + least)
    above = moved[index] ?? 0
  }
  let below = height - least / 2 + least
  for (const index of order.toReversed()) {
    moved[index] = Math.min(moved[index] ?? 0, below - least)
    below = moved[index] ?? 0
  }
  return moved
}
