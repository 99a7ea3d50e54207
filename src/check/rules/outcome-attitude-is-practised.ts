import { coverageOf } from '../../deck/lesson.js'
import { quote } from '../../deck/phrasing.js'
import type { Rule } from '../rule.js'

export const outcomeAttitudeIsPractised: Rule = {
  id: 'outcome-attitude-is-practised',
  severity: 'warning',
  needsWholeText: true,
  wants: 'An attitude is practised in an activity; a quiz alone does not show it.',
  why: 'Anybody can tick the expected answer. What people really think shows in what they do and say to each other.',
  source: 'Core Pre-deployment Training Materials: domains of learning',
  check(deck, report) {
    for (const { outcome, activities, quizzes } of coverageOf(deck)) {
      if (outcome.domain !== 'attitude' || activities.length > 0 || quizzes.length === 0) continue
      report({
        what: `Unexpected attitude in outcome \`${outcome.number}\` ${quote(outcome.text)} that only a quiz checks`,
        fix: `Let people discuss or play it: \`::::activity{outcomes="${outcome.number}"}\`.`,
        place: outcome.place
      })
    }
  }
}
