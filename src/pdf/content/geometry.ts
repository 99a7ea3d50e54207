/** A PDF's `a b c d e f`: what turns a drawing's own coordinates into those around it. */
export type Matrix = readonly [number, number, number, number, number, number]

/** A rectangle on a page, in points from its lower left corner. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function combine(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [g, h, i, j, k, l] = outer
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** The matrix that numbers in a row make; the identity where they are not six. */
export function matrixOf(numbers: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = numbers
  const isWhole = numbers.length === 6 && numbers.every(Number.isFinite)
  return isWhole ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0] : identity
}

/** The smallest box around a box and some points, given as x and y in turn, after a matrix is applied to them. */
export function around(box: Box | undefined, points: readonly number[], matrix: Matrix): Box | undefined {
  const [a, b, c, d, e, f] = matrix
  let result = box
  for (let index = 0; index + 1 < points.length; index += 2) {
    const [x, y] = [points[index] ?? 0, points[index + 1] ?? 0]
    const [left, bottom] = [a * x + c * y + e, b * x + d * y + f]
    result = unite(result, { left, bottom, right: left, top: bottom })
  }
  return result
}

/** The smallest box around both. */
export function unite(one: Box | undefined, other: Box): Box {
  if (!one) return other
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top)
  }
}
