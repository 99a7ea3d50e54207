import { describe, expect, it } from 'vitest'
import { check } from '../../src/check/check.js'
import { outcomeBeginsWithVerb } from '../../src/check/rules/outcome-begins-with-verb.js'
import { languagesWithWords } from '../../src/check/words/words.js'
import { parseExample } from './fixture.js'
import { unobservableVerbs, verbsOfTrades } from './verbs-of-trades.js'

/** What the rule says of some outcomes: `error Understand the net`. */
function saidOf(outcomes: readonly string[], language: string): string[] {
  const list = outcomes.map((outcome, index) => `${index + 1}. ${outcome}`)
  const text = ['---', `language: ${language}`, '---', '', '## Aim', '', ':::outcomes', ...list, ':::', ''].join('\n')
  const { deck, lineOf } = parseExample(text, undefined, 'stm')
  return check(deck, { rules: [outcomeBeginsWithVerb] }).map(({ severity, place }) => {
    const outcome = text.split('\n')[lineOf(place?.start.line ?? 0) - 1]?.replace(/^\d+\. /, '')
    return `${severity} ${outcome}`
  })
}

describe.each(languagesWithWords)('The verb of an outcome in %s', language => {
  const outcomes = verbsOfTrades[language] ?? []

  it('may be any that soldiers are taught', () => {
    expect(outcomes.length).toBeGreaterThanOrEqual(50)
    expect(saidOf(outcomes, language)).toEqual([])
  })

  it('is an error where nobody can see whether it is done', () => {
    const unseen = unobservableVerbs[language] ?? []
    expect(unseen.length).toBeGreaterThanOrEqual(6)
    expect(saidOf(unseen, language)).toEqual(unseen.map(outcome => `error ${outcome}`))
  })
})

describe('The verb of an outcome', () => {
  it('is only doubted where it has a sense that can be seen', () => {
    expect(saidOf(['Feel for a pulse'], 'en')).toEqual(['warning Feel for a pulse'])
    expect(saidOf(['Appréhender un suspect'], 'fr')).toEqual(['warning Appréhender un suspect'])
  })

  it('is guessed only where one letter of a longer word is wrong', () => {
    expect(saidOf(['Discribe the signs', 'Sned a report', 'Lod a magazine', 'Rehearse a drill'], 'en')).toEqual([
      'info Discribe the signs'
    ])
  })

  it('may be a noun without stopping a build', () => {
    const nouns = ['The signs of a flood', 'Importance of the net', "Mission's mandate", 'UN radios', '3 signs']
    expect(saidOf(nouns, 'en')).toEqual(nouns.map(noun => `info ${noun}`))
  })
})
