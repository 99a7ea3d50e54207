import { reportAbsent } from '../contract.js'
import type { Rule } from '../rule.js'

export const lessonHasTakeaways: Rule = {
  id: 'lesson-has-takeaways',
  severity: 'error',
  needsWholeText: true,
  wants: 'A lesson ends with takeaways.',
  why: 'People remember the end. The takeaways close the outcomes that the lesson opened.',
  source: 'Specialised Training Materials on CRSV',
  check(deck, report) {
    reportAbsent(
      deck,
      'takeaways',
      'Write `:::takeaways`, a list, and `:::`. Each names its outcomes: `- … {outcomes="1 2"}`.',
      report
    )
  }
}
