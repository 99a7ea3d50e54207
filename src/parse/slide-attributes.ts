import * as z from 'zod'
import { type Background, backgroundColours } from '../deck/deck.js'
import { number, numbers, talkMinutes } from './attributes.js'

// A number alone would be the count of a slide in an address.
const idPattern = /^(?!\d+$)[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}$/u

const id = z
  .string()
  .regex(idPattern, 'an id of letters, digits and hyphens, like `#mission-headquarters` or `#slide-1325`')

const background = z
  .string()
  .refine(
    value => isPicture(value) || backgroundColours.some(colour => colour === value),
    `a picture beside the deck, like \`images/room.jpg\`, or a colour of the theme: ${backgroundColours.map(colour => `\`${colour}\``).join(', ')}`
  )
  .transform((value): Background => (isPicture(value) ? { picture: value } : { colour: value }))

/** What `::slide{…}` may say of a slide. */
export const slideAttributes = z.strictObject({
  id: id.optional(),
  minutes: talkMinutes.optional(),
  outcomes: numbers.default([]),
  scope: number.optional(),
  background: background.optional()
})

/** Whether a slide may write a text as its id. */
export function isSlideId(text: string): boolean {
  return idPattern.test(text)
}

function isPicture(value: string): boolean {
  return /[./\\]/.test(value)
}
