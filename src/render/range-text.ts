import type { Minutes } from '../deck/blocks.js'

/** `10`, or `10–15` where a time may vary. */
export function rangeText({ min, max }: Minutes): string {
  return min === max ? String(min) : `${min}–${max}`
}
