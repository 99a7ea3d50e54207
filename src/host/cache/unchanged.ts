import { today } from '../source/day.js'
import type { StandingDeck } from './ledger.js'
import { areUnchanged, type Look } from './stamp.js'

/** Whether a deck's sources and all that was made of them are as the build left them. */
export function stillStands({ day, inputs, outputs }: StandingDeck, look: Look): boolean {
  return (day === undefined || day === today()) && areUnchanged(inputs, look) && areUnchanged(outputs, look)
}
