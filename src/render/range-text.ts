import type { Minutes } from '../deck/blocks.js'
import { directionOf } from '../deck/language.js'

/** `10`, or `10–15` where a time may vary. In a language that runs from right to left the range is kept from turning round. */
export function rangeText({ min, max }: Minutes, language: string): string {
  if (min === max) return String(min)
  const range = `${min}–${max}`
  return directionOf(language) === 'rtl' ? `\u2066${range}\u2069` : range
}
