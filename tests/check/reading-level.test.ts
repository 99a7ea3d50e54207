import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingLevelOf } from '../../src/check/rules/notes-are-easy-to-read.js'

const glossary = [{ slug: 'crsv', terms: { en: { term: 'conflict-related sexual violence', abbreviation: 'CRSV' } } }]

describe('readingLevelOf', () => {
  it('is the formula of Flesch and Kincaid', () => {
    // Six words, one syllable each: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45, and no level is below zero.
    expect(readingLevelOf(['The cat sat on the mat.'], [])).toEqual({ grade: 0, words: 6 })
    // Ten words, 26 syllables: 0.39 × 10 + 11.8 × 2.6 − 15.59 = 18.99.
    const hard =
      'Participants investigate considerable irregularities in international humanitarian coordination of organisations.'
    const { grade, words } = readingLevelOf([hard], [])
    expect(words).toBe(10)
    expect(grade).toBeGreaterThan(18)
  })

  it('reads terms of the glossary, abbreviations and numbers as one short word', () => {
    const short = readingLevelOf(['We talk of it in the camp at ten.'], glossary)
    expect(readingLevelOf(['We talk of CRSV in the camp at 10.'], glossary)).toEqual(short)
    expect(readingLevelOf(['We talk of conflict-related sexual violence in the camp at 10.'], glossary)).toEqual(short)
  })

  it('never throws and never falls below zero', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 })
    fc.assert(
      fc.property(texts, sentences => {
        const { grade, words } = readingLevelOf(sentences, glossary)
        return Number.isFinite(grade) && grade >= 0 && words >= 0
      })
    )
  })
})
