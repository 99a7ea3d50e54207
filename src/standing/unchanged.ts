import { dayOfNow, type Ledger, type StandingDeck } from './ledger.js'
import { areUnchanged } from './stamp.js'

/** Whether a deck's sources and all that was made of them are as the build left them. */
export function stillStands({ day, inputs, outputs }: StandingDeck): boolean {
  return (day === undefined || day === dayOfNow()) && areUnchanged(inputs) && areUnchanged(outputs)
}

/** Whether everything is as the build left it: then building again would change nothing. */
export function allStands({ isWhole, program, shared, decks }: Ledger): boolean {
  return isWhole && areUnchanged(program) && areUnchanged(shared) && decks.every(stillStands)
}
