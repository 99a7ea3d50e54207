import { reportAbsent } from '../contract.js'
import type { Rule } from '../rule.js'

export const lessonHasScope: Rule = {
  id: 'lesson-has-scope',
  severity: 'error',
  needsWholeText: true,
  wants: 'A lesson lists the parts that it covers.',
  why: 'The parts are the map of the lesson: people follow better when they know what comes, and what does not.',
  source: 'Specialised Training Materials on CRSV',
  check(deck, report) {
    reportAbsent(deck, 'scope', 'Write `:::scope`, a numbered list of the parts, and `:::`.', report)
  }
}
