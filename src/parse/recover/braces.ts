import type { z } from 'zod'
import type { Finding } from '../../deck/diagnostic.js'
import { readAttributes } from '../attributes.js'
import { partPlace } from '../report.js'
import type { Mistake } from './mistake.js'

/** The longest braces to fix, in characters: the patterns below backtrack from every sign. */
const longest = 400

const quotes = /[“”„«‹‘’»›]/gu

const mistakes: readonly Required<Mistake>[] = [
  {
    pattern: /=\s*[“”„«‹‘’]\s*[^“”„«»‹›‘’"{}]*?\s*[“”»›‘’]/gu,
    what: found => `Unexpected \`${found.slice(1).trim()}\`, expected straight quotation marks`,
    fixed: found => `="${found.slice(1).replace(quotes, '').trim()}"`
  },
  {
    pattern: /\s*,(?=\s+#?[a-z-]+(?:\s*=|[\s}])|\s*\}$)/g,
    what: () => 'Unexpected `,` between attributes, expected a space',
    fixed: () => ''
  },
  {
    pattern: /=\s*\d{1,2}(?:,?\s+\d{1,2})+(?=\s*\}|\s+[a-z#])/g,
    what: found => `Unexpected \`${found.slice(1).trim()}\` without quotation marks`,
    fixed: found => `="${found.slice(1).trim()}"`
  }
]

/** The intended attributes of braces in which only signs are wrong. */
interface FixedBraces {
  readonly attributes: Readonly<Record<string, string>>
  readonly finding: Finding
}

/**
 * Fixes wrong signs in `braces`: curly quotation marks, commas, numbers without quotation marks, round brackets.
 * `line` is their line in the deck. `undefined` when there is nothing to fix, or when something else is wrong, too.
 */
export function fixBraces(
  braces: string,
  line: { readonly number: number; readonly text: string }
): FixedBraces | undefined {
  const before = braces.trim()
  if (before.length > longest) return undefined
  let after = before.replace(/^\((.*)\)$/, '{$1}')
  const problems = after === before ? [] : ['Unexpected round brackets, expected `{` and `}`']
  for (const { pattern, what, fixed } of mistakes)
    after = outsideQuotes(after, part =>
      part.replace(pattern, found => {
        problems.push(what(found))
        return fixed(found)
      })
    )
  const [what] = problems
  const attributes = what === undefined ? undefined : readAttributes(after)
  if (what === undefined || !attributes) return undefined
  const place = partPlace(line.number, line.text.indexOf(before), before.length)
  return {
    attributes,
    finding: {
      what,
      fix: `Write \`${after}\`.`,
      place,
      edits: [{ place, before, after }]
    }
  }
}

/** Changes the parts of a text outside straight quotation marks. */
function outsideQuotes(text: string, change: (part: string) => string): string {
  return text
    .split(/("[^"]*")/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')
}

/** Returns the intended value of an invalid attribute: the first rewriting that its type accepts. */
export function meantAttribute(found: string, type: z.ZodType | undefined): string | undefined {
  return type && rewritings(found).find(text => type.safeParse(text).success)
}

function rewritings(found: string): string[] {
  const plain = latinDigits(found)
    .replace(/^[\s"'“”„«»‹›‘’#]+|[\s"'“”„«»‹›‘’]+$/gu, '')
    .trim()
  const withoutUnit = plain.replace(/\s*(?:m|min|mins|minutes?|′|')\.?$/iu, '')
  return [
    plain,
    plain.toLowerCase(),
    withoutUnit,
    withoutUnit.replace(',', '.'),
    ...span(withoutUnit),
    ...several(plain)
  ]
}

/** Converts Arabic, Persian and full-width digits to ASCII. */
function latinDigits(text: string): string {
  return text.normalize('NFKC').replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 0xf))
}

/** `10 to 12` and `12-10`, the smaller number first. */
function span(text: string): string[] {
  const [, first, second] = /^(\d{1,3})(?:\s*[-–—~/]\s*|\s+\p{L}{1,3}\s+)(\d{1,3})$/u.exec(text) ?? []
  if (first === undefined || second === undefined) return []
  return [`${Math.min(Number(first), Number(second))}-${Math.max(Number(first), Number(second))}`]
}

/** `1 and 3` and `1;3` as numbers with spaces between them; `2-4` as each of them. */
function several(text: string): string[] {
  const [, first, last] = /^(\d{1,2})\s*[-–—]\s*(\d{1,2})$/.exec(text) ?? []
  if (first !== undefined && last !== undefined) {
    const length = Number(last) - Number(first) + 1
    return length > 1 ? [Array.from({ length }, (_, index) => Number(first) + index).join(' ')] : []
  }
  return /^\d{1,2}(?:(?:\s*[;,&+/]\s*|\s+\p{L}{1,3}\s+)\d{1,2})+$/u.test(text)
    ? [(text.match(/\d+/g) ?? []).join(' ')]
    : []
}
