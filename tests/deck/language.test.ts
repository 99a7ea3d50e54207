import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLanguageTag } from '../../src/deck/language.js'

describe('isLanguageTag', () => {
  it.each(['en', 'fr', 'pt-BR', 'zh-Hans', 'zh-Hans-CN', 'es-419', 'ckb', 'ar-XB'])('takes `%s`', tag => {
    expect(isLanguageTag(tag)).toBe(true)
  })

  it.each([
    ['the country before the script', 'zh-CN-Hans'],
    ['a country of two digits', 'fr-12'],
    ['a country twice', 'pt-BR-BR'],
    ['the name of the language', 'english'],
    ['the underscore of other programs', 'pt_BR'],
    ['nothing', ''],
    ['a path', '../en'],
    ['a second line', 'en\nfr']
  ])('refuses %s: `%s`', (_, tag) => {
    expect(isLanguageTag(tag)).toBe(false)
  })

  it('accepts nothing that Intl would reject', () => {
    const subtag = fc.stringMatching(/^[A-Za-z0-9]{1,9}$/)
    const tags = fc.tuple(fc.stringMatching(/^[a-z]{2,3}$/), fc.array(subtag, { maxLength: 4 }))
    fc.assert(
      fc.property(tags, ([first, rest]) => {
        const tag = [first, ...rest].join('-')
        fc.pre(isLanguageTag(tag))
        expect(new Intl.Segmenter(tag).resolvedOptions().granularity).toBe('grapheme')
        expect('Title'.toLocaleLowerCase(tag)).toBeTruthy()
      })
    )
  })
})
