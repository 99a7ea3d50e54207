import { blocksOf, textOf } from '../../deck/walk.js'
import { reportAbsent } from '../contract.js'
import type { Rule } from '../rule.js'

const fix = 'Write `:::aim`, one sentence that says what the lesson is for, and `:::`.'

export const lessonHasAim: Rule = {
  id: 'lesson-has-aim',
  severity: 'error',
  needsWholeText: true,
  wants: 'A lesson says its aim in one sentence.',
  why: 'The aim tells everyone why they are in the room, and the facilitator what to leave out.',
  source: 'Core Pre-deployment Training Materials 2017, Lesson at a Glance',
  check(deck, report) {
    reportAbsent(deck, 'aim', fix, report)
    for (const { block } of blocksOf(deck, 'aim')) {
      if (textOf(block) !== '') continue
      report({ what: 'Unexpected empty `:::aim`, expected a sentence', fix, place: block.position })
    }
  }
}
