import { describe, expect, it } from 'vitest'
import { openingOf } from '../../src/check/outcome-verb.js'
import { fold } from '../../src/check/words/phrase.js'
import { observableVerbs } from '../../src/check/words/verbs.js'
import { languagesWithWords, parseWords, type Words, wordsOf } from '../../src/check/words/words.js'

describe('a word list', () => {
  const french = wordsOf('fr') as Words

  it('is there for each of the six languages of the United Nations, and for Portuguese', () => {
    expect(languagesWithWords).toEqual(['ar', 'en', 'es', 'fr', 'pt', 'ru', 'zh'])
  })

  it('that lacks a field, or has an unknown one, is refused with the file and the field', () => {
    const { minutes, ...lists } = french
    expect(() => parseWords('fr', { ...lists, minuts: minutes })).toThrow(
      /^templates\/words\/fr\.yaml is not valid:.*"minuts"/s
    )
    expect(() => parseWords('fr', lists)).toThrow(/fr\.yaml.*at minutes/s)
  })

  it('that is one text instead of a list is refused with the file and the field', () => {
    const lists = { ...french, question: { ...french.question, vague: 'souvent, parfois' } }
    expect(() => parseWords('fr', lists)).toThrow(/fr\.yaml.*expected array.*at question\.vague/s)
  })
})

describe.each(languagesWithWords)('the word lists of %s', language => {
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
