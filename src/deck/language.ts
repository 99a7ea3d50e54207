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

/** BCP 47, as far as a deck needs it: a language, then script, country or variant. Says how a tag is spelt, not that it is one. */
export const languageTagSpelling = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** Whether a text is a tag that pages and the system take for a language. `zh-Hans-CN` is; `zh-CN-Hans`, in the wrong order, is none. */
export function isLanguageTag(text: string): boolean {
  if (!languageTagSpelling.test(text)) return false
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** Whether two tags name one language: their case says nothing. */
export function isSameLanguage(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** A tag in the case that everybody writes: `pt-BR` for `pt-br`. One that is only old, such as `iw`, stays what it is. */
export function wellCased(tag: string): string {
  const [canonical = tag] = Intl.getCanonicalLocales(tag)
  return isSameLanguage(canonical, tag) ? canonical : tag
}

/** The tag that a page says it is in. Plain `zh` does not say which ideographs: browsers then guess by the machine. */
export function pageLanguage(language: string): string {
  return language === 'zh' ? 'zh-Hans' : language
}

/** True for a deck in the language that it was written in, not in a translation: there its author can change the words. */
export function isSource(deck: {
  readonly language: string
  readonly frontMatter: { readonly language: string }
}): boolean {
  return deck.language === deck.frontMatter.language
}
