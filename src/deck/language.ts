import { nearest } from './phrasing.js'

/** Language subtags whose script runs from right to left. */
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'dv', 'syr', 'yi'])
const inArabicScript = new Set(['ar', 'fa', 'ur', 'ps', 'ckb'])
const inIdeographs = new Set(['zh', 'ja', 'yue'])

/** Kinds of script that need different line heights and line breaking. */
export type Script = 'alphabetic' | 'arabic' | 'ideographic'

/** Returns the direction of a language, from its BCP 47 tag; a `Latn` script subtag overrides the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [subtag = ''] = language.split('-')
  return rightToLeft.has(subtag) && !language.includes('-Latn') ? 'rtl' : 'ltr'
}

/** Returns the kind of script of a language, from its BCP 47 tag. */
export function scriptOf(language: string): Script {
  const [subtag = ''] = language.split('-')
  if (language.includes('-Latn')) return 'alphabetic'
  return inArabicScript.has(subtag) ? 'arabic' : inIdeographs.has(subtag) ? 'ideographic' : 'alphabetic'
}

/** The subset of BCP 47 that a deck needs: a language, then script, country or variant. It checks the spelling only. */
export const languageTagSpelling = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** Whether a text is a valid language tag: `zh-Hans-CN` is; `zh-CN-Hans`, in the wrong order, is not. */
export function isLanguageTag(text: string): boolean {
  if (!languageTagSpelling.test(text)) return false
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** Whether two tags name the same language, ignoring case. */
export function isSameLanguage(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** Returns a tag in canonical case: `pt-BR` for `pt-br`. Deprecated tags such as `iw` are not replaced. */
export function wellCased(tag: string): string {
  const [canonical = tag] = Intl.getCanonicalLocales(tag)
  return isSameLanguage(canonical, tag) ? canonical : tag
}

/** Returns the `lang` of a page. Plain `zh` leaves the form of ideographs open, and browsers then guess from the system. */
export function pageLanguage(language: string): string {
  return language === 'zh' ? 'zh-Hans' : language
}

/** True for a deck in its source language, whose words its author can change. */
export function isSource(deck: {
  readonly language: string
  readonly frontMatter: { readonly language: string }
}): boolean {
  return deck.language === deck.frontMatter.language
}

/** The languages of the United Nations, which most decks are in: for these no names have to be loaded. */
const official = new Set(['ar', 'en', 'es', 'fr', 'ru', 'zh'])

const made = new Map<'language' | 'region', Intl.DisplayNames>()

/** The English name of a language or a region; undefined for a code without one. Names are loaded when the first is asked for. */
function englishName(type: 'language' | 'region', code: string): string | undefined {
  const names = made.get(type) ?? new Intl.DisplayNames(['en'], { type, fallback: 'none' })
  made.set(type, names)
  return names.of(code)
}

/** Regions that CLDR names though they are not places: unknown, and two pseudo-locales. */
const noPlaces = new Set(['ZZ', 'XA', 'XB'])

/**
 * Whether a tag may name a human language. All two-letter codes and all regions are known; of the seven thousand three-letter codes,
 * many, such as Bari, have no name in CLDR although they are spoken around missions, so all of them pass.
 */
export function mayBeSpoken(tag: string): boolean {
  if (official.has(tag)) return true
  const { language, region } = new Intl.Locale(tag)
  if (language.length === 2 && englishName('language', language) === undefined) return false
  return region === undefined || (englishName('region', region) !== undefined && !noPlaces.has(region))
}

/** Returns the tag of a language by its English or its own name, ignoring case: `sw` for `Swahili` and `kiswahili`. */
export function languageNamed(name: string): string | undefined {
  const wanted = name.trim().toLowerCase()
  return wanted === '' ? undefined : (names(2).get(wanted) ?? names(3).get(wanted))
}

/** The same with one wrong letter: `sw` for `swahilli`. Use it only to ask the user. */
export function languageAlmostNamed(name: string): string | undefined {
  const wanted = name.trim().toLowerCase()
  const meant = wanted.length < 4 ? undefined : nearest(wanted, [...names(2).keys()], 1)
  return meant === undefined ? undefined : names(2).get(meant)
}

const known = new Map<2 | 3, ReadonlyMap<string, string>>()

/** Tags of 2 or 3 letters by their names in lower case, collected on first use. */
function names(letters: 2 | 3): ReadonlyMap<string, string> {
  const collected = known.get(letters) ?? collect(letters)
  known.set(letters, collected)
  return collected
}

function collect(letters: 2 | 3): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const tag of codes(letters)) {
    const name = englishName('language', tag)
    // A deprecated code has the name of its replacement.
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
