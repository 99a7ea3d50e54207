import { nameOf, quote } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import { optionsOf, optionText } from '../question.js'
import type { Rule } from '../rule.js'
import { sentenceToPaste } from '../words/words.js'

export const optionHasFeedback: Rule = {
  id: 'option-has-feedback',
  severity: 'warning',
  wants: 'Every option of a question tells the facilitator why it is right or wrong.',
  why: 'People learn from the reason. A facilitator who did not write the question cannot invent it in front of the class.',
  source: 'UN Department of Operational Support, checklist for multiple-choice questions: feedback on each option',
  readsQuestionBank: true,
  check(deck, report) {
    for (const { slide, block } of blocksOf(deck, 'quiz')) {
      const silent = optionsOf(block).filter(({ children }) => !children.some(({ type }) => type === 'feedback'))
      const [first] = silent
      if (!first) continue
      const others = silent.length > 1 ? `, one of \`${silent.length}\` on ${nameOf(slide)}` : ''
      report({
        what: `Unexpected option ${quote(optionText(first))} without feedback${others}`,
        fix: `Write it after a long dash: ${sentenceToPaste('feedback', deck.language, text => `- [ ] ${text}`)}. Only the facilitator sees it.`,
        place: first.position
      })
    }
  }
}
