import * as z from 'zod'
import { type Background, backgroundColours } from '../deck/deck.js'
import { number, numbers, talkMinutes } from './attributes.js'

const id = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}$/u, 'an id of letters, digits and hyphens, like `#mission-headquarters`')

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

function isPicture(value: string): boolean {
  return /[./\\]/.test(value)
}
