/** Language subtags whose script runs from right to left. */
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'dv', 'syr', 'yi'])
const inArabicScript = new Set(['ar', 'fa', 'ur', 'ps', 'ckb'])
const inIdeographs = new Set(['zh', 'ja', 'yue'])

/** Kinds of script that ask for different line heights and line breaks. */
export type Script = 'alphabetic' | 'arabic' | 'ideographic'

/** The direction of a language, from its BCP 47 tag; a `Latn` script subtag wins over the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [subtag = ''] = language.split('-')
  return rightToLeft.has(subtag) && !language.includes('-Latn') ? 'rtl' : 'ltr'
}

/** The kind of script of a language, from its BCP 47 tag. */
export function scriptOf(language: string): Script {
  const [subtag = ''] = language.split('-')
  if (language.includes('-Latn')) return 'alphabetic'
  return inArabicScript.has(subtag) ? 'arabic' : inIdeographs.has(subtag) ? 'ideographic' : 'alphabetic'
}

/** The tag that a page says it is in. Plain `zh` does not say which ideographs: browsers then guess by the machine. */
export function pageLanguage(language: string): string {
  return language === 'zh' ? 'zh-Hans' : language
}
