import { blocksOf } from '../../deck/walk.js'
import { ordinaryIn, usesIn } from '../abbreviations.js'
import { meaningOf } from '../expansion.js'
import { optionsOf } from '../question.js'
import type { Rule } from '../rule.js'
import { wordsOf } from '../words/words.js'

export const questionSpellsOutTerms: Rule = {
  id: 'question-spells-out-terms',
  severity: 'warning',
  wants: 'Questions and their options contain no abbreviations.',
  why: 'A test asks what people can do. With abbreviations it asks which ones they remember.',
  source:
    'UN Department of Operational Support, checklist for multiple-choice questions: no acronyms. Not checked in the profile `plain`',
  readsQuestionBank: true,
  check(deck, report) {
    const words = [deck.language, 'en'].map(wordsOf)
    const names = new Set(words.flatMap(list => Object.keys(list?.unNames ?? {})))
    const isOrdinary = ordinaryIn(deck)
    for (const { block } of blocksOf(deck, 'quiz')) {
      const question = block.children.filter(child => child.type !== 'quizOption')
      const options = optionsOf(block).flatMap(({ children }) => children.filter(({ type }) => type === 'paragraph'))
      const said = new Set<string>()
      for (const { text, place } of usesIn([...question, ...options])) {
        if (names.has(text) || isOrdinary(text) || said.has(text)) continue
        said.add(text)
        const meaning = meaningOf(text, deck.glossary, deck.language)
        report({
          what: `Unexpected abbreviation \`${text}\` in a question`,
          fix: meaning ? `Write \`${meaning.term}\`.` : 'Write the words that it stands for.',
          place
        })
      }
    }
  }
}
