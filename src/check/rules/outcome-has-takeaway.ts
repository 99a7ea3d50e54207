import { coverageOf, lessonOf } from '../../deck/lesson.js'
import { quote } from '../../deck/phrasing.js'
import type { Rule } from '../rule.js'

export const outcomeHasTakeaway: Rule = {
  id: 'outcome-has-takeaway',
  severity: 'warning',
  needsWholeText: true,
  wants: 'Every learning outcome has a takeaway.',
  why: 'The end of the lesson should bring back what the beginning promised.',
  source: 'University of Wisconsin, alignment of outcomes and assessment',
  check(deck, report) {
    if (lessonOf(deck).takeaways.length === 0) return
    for (const { outcome, takeaways } of coverageOf(deck)) {
      if (takeaways.length > 0) continue
      report({
        what: `Unexpected outcome \`${outcome.number}\` ${quote(outcome.text)} without a takeaway`,
        fix: `End a takeaway with \`{outcomes="${outcome.number}"}\`.`,
        place: outcome.place
      })
    }
  }
}
