/** A part of a ring, from one angle to another. */
export interface RingPart {
  readonly from: number
  readonly to: number
}

const top = -Math.PI / 2

/** The parts of a whole, one behind the other, clockwise from the top. */
export function partsOf(numbers: readonly number[]): RingPart[] {
  const whole = numbers.reduce((sum, number) => sum + number, 0) || 1
  let to = top
  return numbers.map(number => {
    const from = to
    to += (2 * Math.PI * number) / whole
    return { from, to }
  })
}
