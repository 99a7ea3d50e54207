import * as z from 'zod'
import type { Minutes } from '../deck/blocks.js'
import { type Background, backgroundColours, chosenLayouts, wordPlaces } from '../deck/deck.js'
import { headCountSpelling, headCountWords, readHeadCount } from '../deck/head-count.js'
import { readMarkdown } from './markdown.js'

// The types of attribute values. Each message completes the sentence `expected …`.

/** `10` or `10-15`, in whole minutes. */
export const minutesRange = z
  .string()
  .regex(/^\d{1,3}(\s*[-–]\s*\d{1,3})?$/, 'minutes like `10` or `10-15`')
  .transform((text): Minutes => {
    const [min = 0, max = min] = text.split(/[-–]/).map(Number)
    return { min, max }
  })
  .refine(({ min, max }) => max >= min && max > 0, 'minutes like `10` or `10-15`, the smaller number first')

/** `4` or `5-8`, people. */
export const headCount = z
  .string()
  .regex(headCountSpelling, headCountWords)
  .transform(readHeadCount)
  .refine(({ min, max }) => max >= min, 'a number of people like `4` or `5-8`, the smaller number first')

/** `2` or `1.5`. */
const talkMinutes = z
  .string()
  .regex(/^\d{1,3}(\.\d)?$/, 'minutes like `2` or `1.5`')
  .transform(Number)

/** A number from 1. */
const number = z
  .string()
  .regex(/^[1-9]\d?$/, 'a number like `1`')
  .transform(Number)

/** `1` or `1 3`: numbers of learning outcomes. */
export const numbers = z
  .string()
  .regex(/^[1-9]\d?([\s,]+[1-9]\d?)*$/, 'numbers like `1 3`')
  .transform(text => text.split(/[\s,]+/).map(Number))

export const words = z.string().trim().min(1, 'some words')

/** The name of an icon. Whether there is one with that name, a check says. */
export const icon = words.optional().describe('The icon to show next to it, by its name.')

/** The address of a picture next to the deck. Whether it can be shown, a check says. */
export const picture = words.optional().describe('The picture to show next to it, larger than an icon.')

/** Present or absent: `required`, without a value. */
export const flag = z
  .string()
  .refine(value => value === '' || value === 'true', 'the name alone, without `=`')
  .optional()
  .transform(value => value !== undefined)

/** Parses the attributes in `{…}` with the directive parser itself, so that there is one grammar. `undefined` when they are invalid. */
export function readAttributes(braces: string): Readonly<Record<string, string>> | undefined {
  const [node] = readMarkdown(`::attributes${braces}`).children
  if (node?.type !== 'leafDirective' || node.children.length > 0) return undefined
  return plainAttributes(node.attributes)
}

/** Returns a directive's attributes with empty texts for those without a value. */
export function plainAttributes(
  attributes: Readonly<Record<string, string | null | undefined>> | null | undefined
): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']))
}

// reveal.js reads a number alone in an address as the index of a slide.
const idPattern = /^(?!\d+$)[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}$/u

const id = z
  .string()
  .regex(idPattern, 'an id of letters, digits and hyphens, like `#mission-headquarters` or `#slide-1325`')

const background = z
  .string()
  .refine(
    value => readBackground(value) !== undefined,
    `a picture next to the deck, like \`images/room.jpg\`, or a colour of the theme: ${backgroundColours.map(colour => `\`${colour}\``).join(', ')}`
  )
  .transform(readBackground)

/** The attributes of `::slide{…}`. */
export const slideAttributes = z.strictObject({
  id: id.optional().describe('The name that links use for the slide; the same in every language.'),
  minutes: talkMinutes.optional().describe('How long you talk on this slide, in minutes, without its activities.'),
  outcomes: numbers.default([]).describe('The learning outcomes that the slide teaches, by their numbers.'),
  scope: number.optional().describe('The part of the lesson that the slide belongs to, by its number in the scope.'),
  optional: flag.describe('The slide may be left out when time runs short.'),
  background: background.optional().describe('A picture next to the deck, or a colour of the theme.'),
  words: z
    .enum(wordPlaces)
    .optional()
    .describe(
      'Where words stand on a picture in the background: at its `left` or `right` side, or along its lower edge (`foot`). Without it at its calmer side.'
    ),
  icon: icon.describe('The icon to show beside a sentence that has the slide to itself, by its name.'),
  layout: z
    .enum(chosenLayouts)
    .optional()
    .describe('How the slide is laid out; without it that follows from what it holds.')
})

/** Whether a text is valid as the id of a slide. */
export function isSlideId(text: string): boolean {
  return idPattern.test(text)
}

function readBackground(value: string): Background | undefined {
  if (/[./\\]/.test(value)) return { picture: value }
  const colour = backgroundColours.find(colour => colour === value)
  return colour && { colour }
}
