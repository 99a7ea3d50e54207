/** Language subtags whose script runs from right to left. */
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'dv', 'syr', 'yi'])

/** The direction of a language, from its BCP 47 tag; a `Latn` script subtag wins over the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [subtag = ''] = language.split('-')
  return rightToLeft.has(subtag) && !language.includes('-Latn') ? 'rtl' : 'ltr'
}
