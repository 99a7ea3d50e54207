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
    value => readBackground(value) !== undefined,
    `a picture beside the deck, like \`images/room.jpg\`, or a colour of the theme: ${backgroundColours.map(colour => `\`${colour}\``).join(', ')}`
  )
  .transform(readBackground)

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

function readBackground(value: string): Background | undefined {
  if (/[./\\]/.test(value)) return { picture: value }
  const colour = backgroundColours.find(colour => colour === value)
  return colour && { colour }
}
