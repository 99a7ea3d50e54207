import { wordsOf } from '../../deck/segment-text.js'
import { surplus, type TranslationCheck } from './check.js'

// Addresses, file names, symbols of UN documents, telephone numbers, places to fill. Each with something that it cannot do without, which is
// found sooner.
const codes = [
  [/:\/\//, /\bhttps?:\/\/[^\s<>"'»”)]+[^\s<>"'»”).,;:!?。，]/g],
  [/@/, /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  [/\.[mhpjydx]/, /(?<![\w-])[\w-]+\.(?:md|html|pdf|png|jpe?g|po|yaml|docx?|pptx?|xlsx?)\b/g],
  [/\//, /\b[A-Z]+(?:\.\d+)?(?:\/[\w.]+)+/g],
  [/\+/, /\+\d[\d\s()-]{5,}\d/g],
  [/[{%]/, /\{[\w-]+\}|%[sd]\b/g]
] as const

export const translationKeepsCodes: TranslationCheck = {
  id: 'translation-keeps-codes',
  severity: 'error',
  wants: 'Addresses, file names, document symbols and telephone numbers are the same in every language.',
  why: 'They are not words: with one letter more or less, nobody finds what they point to.',
  check({ source, target }) {
    const lost = surplus(codesIn(source), codesIn(target))
    return lost.map(code => ({
      what: `Unexpected text without \`${code}\``,
      fix: `Write \`${code}\` as it stands in the source, letter by letter.`
    }))
  }
}

function codesIn(text: string): string[] {
  const words = wordsOf(text)
  return codes
    .filter(([sign]) => sign.test(words))
    .flatMap(([, code]) => [...words.matchAll(code)].map(([found]) => found))
    .filter(found => /[/.@\d{%]/.test(found))
}
