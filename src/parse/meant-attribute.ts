import type { z } from 'zod'

/** What was meant by a value that an attribute cannot have: the first plain way of writing it anew that the attribute takes. */
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

/** Digits of a Chinese, Arabic or Persian keyboard as those of a Latin one. */
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
