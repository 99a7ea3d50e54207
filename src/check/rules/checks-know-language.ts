import type { Rule } from '../rule.js'
import { wordsOf } from '../words/words.js'

export const checksKnowLanguage: Rule = {
  id: 'checks-know-language',
  severity: 'info',
  wants: 'The deck is in a language whose words the checks know.',
  why: 'Which verbs can be observed, and which words make a question unclear, is a list for each language. Without one, only you can tell.',
  check(deck, report) {
    if (wordsOf(deck.language)) return
    report({
      what: `No word lists for \`${deck.language}\`: verbs of outcomes, wording of questions and words that disturb are not checked`,
      fix: 'Read the outcomes and the questions yourself: each outcome begins with something that one can see somebody do.',
      place: deck.fieldPlaces.language
    })
  }
}
