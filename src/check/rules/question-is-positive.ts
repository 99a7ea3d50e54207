import { quote } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import { whatIsAsked } from '../question.js'
import type { Rule } from '../rule.js'
import { phraseIn } from '../words/phrase.js'
import { wordsOf } from '../words/words.js'

export const questionIsPositive: Rule = {
  id: 'question-is-positive',
  severity: 'warning',
  wants: 'A question asks for what is right, not for what is wrong.',
  why: 'Under pressure, and in a second language, people overlook a “not”. Then you test how they read.',
  source: 'UN Department of Operational Support, checklist for multiple-choice questions: no negative stems',
  readsQuestionBank: true,
  check(deck, report) {
    const words = wordsOf(deck.language)
    if (!words) return
    for (const { block } of blocksOf(deck, 'quiz')) {
      const asked = whatIsAsked(block, deck.language)
      const found = phraseIn(asked, words.question.negative, deck.language)
      if (found === undefined) continue
      report({
        what: `Unexpected ${quote(found)} in the question ${quote(asked)}`,
        fix: 'Turn the question round: ask which option is right, which comes first, what you do.',
        place: block.position
      })
    }
  }
}
