import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { po } from 'gettext-parser'
import { describe, expect, it } from 'vitest'
import { isAnotherLanguage, languageOf } from '../../src/check/language-of.js'

const decks = join(import.meta.dirname, '../../decks')

/** Every translation of our decks that is long enough to be a sentence, without its tags. */
function sentencesIn(language: string): string[] {
  return readdirSync(decks, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) => {
      const { translations } = po.parse(readFileSync(join(decks, name, 'languages', `${language}.po`)))
      return Object.values(translations).flatMap(units => Object.values(units).map(({ msgstr }) => msgstr.join('')))
    })
    .map(text => text.replace(/<[^>]*>/g, ''))
    .filter(text => text.length > (language === 'zh' ? 20 : 60))
}

describe.each(['ar', 'es', 'fr', 'ru', 'zh'])('languageOf, on our translations in %s', language => {
  const found = sentencesIn(language).map(languageOf)

  it('takes none for another language', () => {
    expect(found.filter(tag => tag !== undefined && isAnotherLanguage(tag, language))).toEqual([])
  })

  it('recognises three sentences in five', () => {
    expect(found.length).toBeGreaterThan(100)
    expect(found.filter(tag => tag === language).length).toBeGreaterThan(found.length * 0.6)
  })
})
