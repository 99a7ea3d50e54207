import { nearest } from '../phrasing.js'
import { allCountries } from './outlines.js'

let codes: ReadonlyMap<string, string> | undefined

/** Returns the ISO 3166-1 alpha-3 code of a country, found by its name in a language of the United Nations or by either code. */
export function countryNamed(name: string): string | undefined {
  codes ??= new Map(
    allCountries().flatMap(({ code, names }) => [code, ...names].map(known => [withoutAccents(known), code]))
  )
  return codes.get(withoutAccents(name))
}

/** Returns the English name of the country that was probably meant. */
export function meantCountry(name: string): string | undefined {
  const english = allCountries().map(({ names }) => names[0] ?? '')
  return nearest(name, english)
}

/** A name without what people write differently: capitals, accents, signs, the article. */
function withoutAccents(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|[^\p{L}\p{N}\s]/gu, '')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
}
