import { expect, test } from 'vitest'
import { languageAlmostNamed, languageNamed, mayBeSpoken } from '../../src/deck/language.js'

test.each([
  ['swahili', 'sw'],
  ['Kiswahili', 'sw'],
  ['English', 'en'],
  ['FRANÇAIS', 'fr'],
  ['中文', 'zh'],
  ['العربية', 'ar'],
  ['Lingala', 'ln'],
  ['Filipino', 'fil'],
  ['Chadian Arabic', 'shu'],
  ['Elvish', undefined],
  ['', undefined],
  ['constructor', undefined]
])('a language is known by its name: %s is %s', (name, tag) => {
  expect(languageNamed(name)).toBe(tag)
})

test('a name with one wrong letter is found as a suggestion', () => {
  expect(['swahilli', 'frensh', 'Tongue', 'en'].map(languageAlmostNamed)).toEqual(['sw', 'fr', undefined, undefined])
})

test('a tag is rejected if its language or its region does not exist', () => {
  const spoken = ['sw', 'pt-BR', 'ar-001', 'zh-Hans-CN', 'fil', 'sr-Latn', 'iw', 'es-419', 'sq-XK']
  expect(spoken.filter(tag => !mayBeSpoken(tag))).toEqual([])
  // Bari and Sudanese Arabic have no names in the system's lists.
  expect(['bfa', 'apd'].filter(tag => !mayBeSpoken(tag))).toEqual([])
  expect(['xx', 'xx-YY', 'fr-YY', 'fr-ZZ', 'en-XA'].filter(mayBeSpoken)).toEqual([])
})
