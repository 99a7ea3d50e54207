import { describe, expect, it } from 'vitest'
import { openingOf } from '../../src/check/outcome-verb.js'
import { fold } from '../../src/check/words/fold.js'
import { wordsOf } from '../../src/check/words/lists.js'
import { observableVerbs, type Words } from '../../src/check/words/words.js'

const languages = ['ar', 'en', 'es', 'fr', 'pt', 'ru', 'zh'] as const

describe.each(languages)('the word lists of %s', language => {
  const words = wordsOf(language) as Words

  it('call no verb observable and unobservable', () => {
    const both = observableVerbs(words).filter(verb => openingOf(verb, words, language).kind !== 'observable')
    expect(both).toEqual([])
  })

  it('propose only verbs that the rule then accepts', () => {
    const proposals = [...words.proposed, ...Object.values(words.unobservable).flat()]
    expect(proposals.length).toBeGreaterThan(10)
    expect(proposals.filter(verb => openingOf(verb, words, language).kind !== 'observable')).toEqual([])
  })

  it('accept the stem that they write above the outcomes', () => {
    const [verb = ''] = words.proposed
    expect(openingOf(`${words.stem} ${verb}`, words, language)).toMatchObject({ kind: 'observable', verb })
  })

  it('are written as words are compared', () => {
    const phrases = [...words.pictureOpenings, ...words.disturbing]
    const plain = (text: string) => fold(text) === text || language === 'ar'
    expect([...phrases, ...words.stems, ...observableVerbs(words)].filter(text => !plain(text))).toEqual([])
    expect(phrases.filter(text => text.trim() === '' || text !== text.trim())).toEqual([])
  })
})

describe('wordsOf', () => {
  it('knows a language by its first subtag, and no other', () => {
    expect(wordsOf('pt-BR')).toBe(wordsOf('pt'))
    expect(wordsOf('zh-Hans')).toBe(wordsOf('zh'))
    expect(wordsOf('sw')).toBeUndefined()
  })
})
