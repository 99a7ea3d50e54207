import type { Finding } from '../../deck/diagnostic.js'
import { wordsOf } from '../../deck/segment-text.js'
import { surplus, type TranslationCheck } from './check.js'

/** Numbers that many languages write as words: `2` may become `deux`. */
const spelledOut = 12

// These write months and amounts in digits that other languages write in words.
const fondOfDigits = /^(zh|ja|ko)\b/

export const translationKeepsNumbers: TranslationCheck = {
  id: 'translation-keeps-numbers',
  severity: 'error',
  wants: 'A translation has the numbers of its source.',
  why: 'A wrong year, time or telephone number is a mistake that nobody in the room can see.',
  check({ source, target }, { language }) {
    const [wanted, found] = [numbersIn(wordsOf(source)), numbersIn(wordsOf(target))]
    const lost = surplus(wanted, found)
    const added = surplus(found, wanted).filter(number => !(fondOfDigits.test(language) && number.length <= 2))
    if (lost.length === 0 && added.length === 0) return []
    return [finding(lost, added)]
  }
}

function finding(lost: readonly string[], added: readonly string[]): Finding {
  const list = (numbers: readonly string[]) => numbers.map(number => `\`${number}\``).join(', ')
  const isSmall = (number: string) => Number(number) <= spelledOut
  const isMild = (lost.length === 0 || added.length === 0) && [...lost, ...added].every(isSmall)
  return {
    what:
      lost.length === 0
        ? `Unexpected ${list(added)}, which the source does not have`
        : `Unexpected ${added.length === 0 ? 'text without' : `${list(added)}, expected`} ${list(lost)}`,
    fix: 'Write the numbers of the source.',
    ...(isMild && { severity: 'warning' as const })
  }
}

/** The numbers in a text, in the digits 0 to 9, without marks between thousands and with a point before decimals. */
function numbersIn(text: string): string[] {
  if (!/\p{Nd}/u.test(text)) return []
  const digits = text.replace(/\p{Nd}/gu, digit => String(digitValue(digit)))
  return [...digits.matchAll(/\d+(?:[.,\u066b\u066c'’\u00a0\u202f ]\d{3}(?!\d))+|\d+(?:[.,\u066b]\d+)?/g)].map(
    ([number]) => (/^\d+[.,\u066b]\d{1,2}$/.test(number) ? number.replace(/[,\u066b]/, '.') : number.replace(/\D/g, ''))
  )
}

// The digits of a script follow each other in Unicode, from a zero.
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return code < 0x80 ? Number(digit) : value
}
