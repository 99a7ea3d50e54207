import { lessonOf } from '../../deck/lesson.js'
import { quote } from '../../deck/phrasing.js'
import type { Rule } from '../rule.js'

export const takeawayNamesOutcome: Rule = {
  id: 'takeaway-names-outcome',
  severity: 'warning',
  needsWholeText: true,
  wants: 'Every takeaway names the learning outcomes that it sums up.',
  why: 'A takeaway without an outcome opens a new subject when people are already packing their bags.',
  source: 'University of Wisconsin, alignment of outcomes and assessment',
  check(deck, report) {
    for (const takeaway of lessonOf(deck).takeaways) {
      if (takeaway.outcomes.length > 0) continue
      report({
        what: `Unexpected takeaway ${quote(takeaway.text)} without an outcome`,
        fix: 'End the line with the number of its outcome: `{outcomes="1"}`.',
        place: takeaway.place
      })
    }
  }
}
