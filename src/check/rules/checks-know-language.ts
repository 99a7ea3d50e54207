import type { Rule } from '../rule.js'
import { wordsOf } from '../words/words.js'

export const checksKnowLanguage: Rule = {
  id: 'checks-know-language',
  severity: 'info',
  wants: 'The deck is in a language whose words the checks know.',
  why: 'Each language needs its own list of observable verbs and of words that make a question unclear. Without such a list, only you can check these things.',
  check(deck, report) {
    if (wordsOf(deck.language)) return
    report({
      what: `No word lists for \`${deck.language}\`: verbs of outcomes, wording of questions and forbidden words are not checked`,
      fix: 'Read the outcomes and the questions yourself: each outcome begins with something that you can see people do.',
      place: deck.fieldPlaces.language
    })
  }
}
