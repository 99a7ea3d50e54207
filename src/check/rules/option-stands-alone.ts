import { quote } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import { optionsOf, optionText } from '../question.js'
import type { Rule } from '../rule.js'
import { phraseIn } from '../words/phrase.js'
import { wordsOf } from '../words/words.js'

export const optionStandsAlone: Rule = {
  id: 'option-stands-alone',
  severity: 'warning',
  wants: 'Every option of a question has its own content: it is not “all of the above” or “none of the above”.',
  why: 'People who see that two options are right pick “all of the above” without looking at the third.',
  source: 'UN Department of Operational Support, checklist for multiple-choice questions',
  readsQuestionBank: true,
  check(deck, report) {
    const words = wordsOf(deck.language)
    if (!words) return
    for (const { block } of blocksOf(deck, 'quiz'))
      for (const option of optionsOf(block)) {
        const text = optionText(option)
        if (phraseIn(text, words.question.allOrNone, deck.language) === undefined) continue
        report({
          what: `Unexpected option ${quote(text)} that points at the others`,
          fix: 'Write one more answer in its place, or take it out; mark every option that is right with `[x]`.',
          place: option.position
        })
      }
  }
}
