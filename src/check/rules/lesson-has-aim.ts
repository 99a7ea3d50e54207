import { reportAbsent } from '../contract.js'
import type { Rule } from '../rule.js'

export const lessonHasAim: Rule = {
  id: 'lesson-has-aim',
  severity: 'error',
  wants: 'A lesson says its aim in one sentence.',
  why: 'The aim tells everyone why they are in the room, and the facilitator what to leave out.',
  source: 'Core Pre-deployment Training Materials 2017, Lesson at a Glance',
  check(deck, report) {
    reportAbsent(deck, 'aim', 'Write `:::aim`, a sentence that begins with `To`, and `:::`.', report)
  }
}
