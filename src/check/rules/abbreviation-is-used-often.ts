import { counted } from '../../deck/phrasing.js'
import { abbreviationsOnSlides, explainedIn } from '../abbreviations.js'
import type { Rule } from '../rule.js'
import { wordsOf } from '../words/words.js'

const least = 3

export const abbreviationIsUsedOften: Rule = {
  id: 'abbreviation-is-used-often',
  severity: 'info',
  wants: 'An abbreviation is used at least three times; otherwise the term is written out.',
  why: 'Each abbreviation has to be learnt. If it appears only twice, reading the words is less work.',
  source: 'UN style, for running text; not checked in the profile `plain`',
  limits: { least },
  check(deck, report, { least: few = least }) {
    const names = Object.keys(wordsOf(deck.language)?.unNames ?? {})
    // Of others `abbreviation-is-in-glossary` says the same.
    const explained = explainedIn(deck)
    const rare = abbreviationsOnSlides(deck).filter(
      ({ text, uses }) => uses < few && explained.has(text) && !names.includes(text)
    )
    const [first] = rare
    if (!first) return
    const all = rare.map(({ text, uses }) => `\`${text}\` (${counted(uses, 'use')})`).join(', ')
    report({
      what: `Unexpected rare ${rare.length === 1 ? 'abbreviation' : 'abbreviations'} ${all}, expected at least ${counted(few, 'use')}`,
      fix: 'Write the words instead, where they fit.',
      place: first.place
    })
  }
}
