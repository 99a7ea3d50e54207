import { dayOfNow, type Ledger, type StandingDeck } from './ledger.js'
import { areUnchanged, type Look, lookOnce } from './stamp.js'

/** Whether a deck's sources and all that was made of them are as the build left them. */
export function stillStands({ day, inputs, outputs }: StandingDeck, look?: Look): boolean {
  return (day === undefined || day === dayOfNow()) && areUnchanged(inputs, look) && areUnchanged(outputs, look)
}

/** Whether everything is as the build left it: then building again would change nothing. */
export function allStands({ isWhole, program, shared, decks }: Ledger): boolean {
  const look = lookOnce()
  return (
    isWhole && areUnchanged(program, look) && areUnchanged(shared, look) && decks.every(deck => stillStands(deck, look))
  )
}
