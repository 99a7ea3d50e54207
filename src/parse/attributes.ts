import * as z from 'zod'
import type { Minutes } from '../deck/blocks.js'
import { readMarkdown } from './markdown.js'

// The values that attributes of blocks may have. A message is the expectation, as a sentence's end.

/** `10` or `10-15`, in whole minutes. */
export const minutesRange = z
  .string()
  .regex(/^\d{1,3}(\s*[-–]\s*\d{1,3})?$/, 'minutes like `10` or `10-15`')
  .transform((text): Minutes => {
    const [min = 0, max = min] = text.split(/[-–]/).map(Number)
    return { min, max }
  })
  .refine(({ min, max }) => max >= min && max > 0, 'minutes like `10` or `10-15`, the smaller number first')

/** `2` or `1.5`. */
export const talkMinutes = z
  .string()
  .regex(/^\d{1,3}(\.\d)?$/, 'minutes like `2` or `1.5`')
  .transform(Number)

/** A number from 1. */
export const number = z
  .string()
  .regex(/^[1-9]\d?$/, 'a number like `1`')
  .transform(Number)

/** `1` or `1 3`: numbers of learning outcomes. */
export const numbers = z
  .string()
  .regex(/^[1-9]\d?([\s,]+[1-9]\d?)*$/, 'numbers like `1 3`')
  .transform(text => text.split(/[\s,]+/).map(Number))

export const words = z.string().trim().min(1, 'some words')

/** Present or absent: `required`, without a value. */
export const flag = z
  .string()
  .refine(value => value === '' || value === 'true', 'the name alone, without `=`')
  .optional()
  .transform(value => value !== undefined)

/** The attributes in `{…}`, read by the directive parser itself so that there is one grammar. `undefined` when they are none. */
export function readAttributes(braces: string): Readonly<Record<string, string>> | undefined {
  const [node] = readMarkdown(`::attributes${braces}`).children
  if (node?.type !== 'leafDirective' || node.children.length > 0) return undefined
  return plainAttributes(node.attributes)
}

/** A directive's attributes without the empty ones that the parser leaves. */
export function plainAttributes(
  attributes: Readonly<Record<string, string | null | undefined>> | null | undefined
): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']))
}
