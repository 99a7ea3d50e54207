import { type Script, scriptOf } from '../../deck/language.js'
import { type FontFamily, fontFamilies, hasSign } from '../../layout/coverage.js'

/** The family that code is set in. What it lacks comes from the others. */
export const codeFamily = 'Noto Sans Mono'

/** The family of titles in themes that set them so. What it lacks comes from the others. */
export const titleFamily = 'Source Serif 4'

/** The weight of Latin and Cyrillic letters of display size, where a theme has no family of its own for titles. */
export const displayWeight = '900'

/** The characters that each family is needed for. */
export type FontNeeds = Readonly<Partial<Record<FontFamily, string>>>

// Chinese shares these code points with Latin punctuation, but draws them in the square of an ideograph.
const drawnWithIdeographs = /[‘’“”—…·]/u

/** Whether a character of Latin punctuation is drawn as wide as an ideograph in Chinese. */
export function isDrawnWithIdeographs(character: string): boolean {
  return drawnWithIdeographs.test(character)
}

/** Which family draws which characters of a text in a language, by its BCP 47 tag. A character that no family has is left out. */
export function fontNeeds(text: string, language: string): FontNeeds {
  const script = scriptOf(language)
  const needs = new Map<FontFamily, string>()
  for (const character of new Set(text)) {
    const family = familyKnown(character, script)
    if (family) needs.set(family, (needs.get(family) ?? '') + character)
  }
  return Object.fromEntries(needs)
}

// All pages of all decks ask for the same few hundred characters.
const families: Readonly<Record<Script, Map<string, FontFamily | undefined>>> = {
  alphabetic: new Map(),
  arabic: new Map(),
  ideographic: new Map()
}

function familyKnown(character: string, script: Script): FontFamily | undefined {
  const known = families[script]
  if (!known.has(character)) known.set(character, familyOf(character, script))
  return known.get(character)
}

function familyOf(character: string, script: Script): FontFamily | undefined {
  if (script === 'ideographic' && isDrawnWithIdeographs(character)) return 'Noto Sans SC'
  const code = character.codePointAt(0) ?? 0
  return fontFamilies.find(family => hasSign(family, code))
}
