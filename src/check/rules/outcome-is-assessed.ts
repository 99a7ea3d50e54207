import { coverageOf } from '../../deck/lesson.js'
import { quote } from '../../deck/phrasing.js'
import type { Rule } from '../rule.js'

export const outcomeIsAssessed: Rule = {
  id: 'outcome-is-assessed',
  severity: 'warning',
  needsWholeText: true,
  wants: 'Every learning outcome is practised in an activity or checked by a quiz.',
  why: 'People do not do what they have never tried, and you would not notice.',
  source: 'University of Wisconsin, alignment of outcomes and assessment',
  check(deck, report) {
    for (const { outcome, activities, quizzes } of coverageOf(deck)) {
      if (activities.length + quizzes.length > 0) continue
      report({
        what: `Unexpected outcome \`${outcome.number}\` ${quote(outcome.text)} without an activity or a quiz`,
        fix: `Name it in one: \`::::activity{outcomes="${outcome.number}"}\` or \`:::quiz{outcomes="${outcome.number}"}\`.`,
        place: outcome.place
      })
    }
  }
}
