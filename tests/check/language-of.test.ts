import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAnotherLanguage, languageOf } from '../../src/check/rules/wording-is-in-deck-language.js'
import { readPo } from '../../src/translate/read-po.js'

const decks = join(import.meta.dirname, '../../decks')

/** Every translation of our decks that is long enough to be a sentence, without its tags and without titles of works, which keep their language. */
function sentencesIn(language: string): string[] {
  return readdirSync(decks, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) => {
      const read = readPo(readFileSync(join(decks, name, 'languages', `${language}.po`), 'utf8'))
      return 'fault' in read ? [] : read.entries.map(({ target }) => target)
    })
    .map(text => text.replace(/<(i\d+)>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ''))
    .filter(text => text.length > (language === 'zh' ? 20 : 60))
}

describe.each(['ar', 'es', 'fr', 'ru', 'zh'])('languageOf, on our translations in %s', language => {
  const found = sentencesIn(language).map(languageOf)

  it('takes no sentence for another language', () => {
    expect(found.filter(tag => tag !== undefined && isAnotherLanguage(tag, language))).toEqual([])
  })

  it('recognises three sentences in five', () => {
    expect(found.length).toBeGreaterThan(100)
    expect(found.filter(tag => tag === language).length).toBeGreaterThan(found.length * 0.6)
  })
})

describe('languageOf', () => {
  it.each([
    ['ja', '川の水が茶色になったら渡ってはいけません'],
    ['zh', '河水变成褐色时不要过河，先问渡口的人'],
    ['ko', '강물이 갈색이 되면 건너지 말고 나루터 사람에게 먼저 물어보세요'],
    ['uk', 'Якщо вода стає коричневою, не переходьте річку і питайте її сторожа'],
    ['fa', 'وقتی آب رودخانه قهوه‌ای شد از آن نگذرید و از قایقران بپرسید چه باید کرد']
  ])('tells %s by its letters', (tag, text) => {
    expect(languageOf(text)).toBe(tag)
  })

  it('takes Japanese for another language in a Chinese deck, but not Chinese characters in a Japanese one', () => {
    expect(isAnotherLanguage('ja', 'zh-Hans')).toBe(true)
    expect(isAnotherLanguage('zh', 'ja')).toBe(false)
  })
})
