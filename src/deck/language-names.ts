import { nearest } from './suggest.js'

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
