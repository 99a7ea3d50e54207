import { nearest } from './phrasing.js'

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

// What the system knows of languages, in English; undefined for a code that it has no name for.
const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Codes that CLDR has names for though no place has them: unknown, and two for trying programs out. */
const noPlaces = new Set(['ZZ', 'XA', 'XB'])

/**
 * Whether a tag may name a language of people. Every code of two letters is known, and so is every region; of the seven thousand with
 * three letters, Bari and many more that are spoken around missions have no name here, so that all of them pass.
 */
export function mayBeSpoken(tag: string): boolean {
  const { language, region } = new Intl.Locale(tag)
  if (language.length === 2 && english.of(language) === undefined) return false
  return region === undefined || (regions.of(region) !== undefined && !noPlaces.has(region))
}

/** The tag of a language by its name in English or in the language itself, in any case: `sw` for `Swahili` and `kiswahili`. */
export function languageNamed(name: string): string | undefined {
  const wanted = name.trim().toLowerCase()
  return wanted === '' ? undefined : (names(2).get(wanted) ?? names(3).get(wanted))
}

/** The same where one letter is wrong: `sw` for `swahilli`. Only to be asked about. */
export function languageAlmostNamed(name: string): string | undefined {
  const wanted = name.trim().toLowerCase()
  const meant = wanted.length < 4 ? undefined : nearest(wanted, [...names(2).keys()], 1)
  return meant === undefined ? undefined : names(2).get(meant)
}

const known = new Map<2 | 3, ReadonlyMap<string, string>>()

/** Tags of so many letters by their names in small letters. Collected when somebody has written a name for the first time. */
function names(letters: 2 | 3): ReadonlyMap<string, string> {
  const collected = known.get(letters) ?? collect(letters)
  known.set(letters, collected)
  return collected
}

function collect(letters: 2 | 3): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const tag of codes(letters)) {
    const name = english.of(tag)
    // An old code has the name of the one that took its place.
    if (name === undefined || Intl.getCanonicalLocales(tag)[0] !== tag) continue
    const own = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag)
    for (const one of [name, own])
      if (one !== undefined && !found.has(one.toLowerCase())) found.set(one.toLowerCase(), tag)
  }
  return found
}

function codes(letters: 2 | 3): string[] {
  const alphabet = [...'abcdefghijklmnopqrstuvwxyz']
  const pairs = alphabet.flatMap(first => alphabet.map(second => first + second))
  return letters === 2 ? pairs : pairs.flatMap(pair => alphabet.map(third => pair + third))
}
