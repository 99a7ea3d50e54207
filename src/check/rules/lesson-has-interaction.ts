import { interactionShare, scheduleOf } from '../../deck/schedule.js'
import type { Rule } from '../rule.js'

const percent = 40
// Ours: what is shorter is a talk inside another session, and no lesson of its own.
const shortest = 20

export const lessonHasInteraction: Rule = {
  id: 'lesson-has-interaction',
  severity: 'warning',
  needsWholeText: true,
  wants: 'At least 40 % of a lesson’s time goes to activities and questions.',
  why: 'People remember what they have done and said themselves. Without that, a lesson is a lecture.',
  source:
    'Core Pre-deployment Training Materials: a block of 45 minutes is "half presentation, half interaction and learning activities". 40 % is our own limit.',
  limits: { percent },
  check(deck, report, { percent: min = percent }) {
    const schedule = scheduleOf(deck)
    const share = interactionShare(schedule)
    if (schedule.total.max < shortest || share >= min) return
    report({
      what: `Unexpected \`${share} %\` of the time for activities and questions, expected at least \`${min} %\``,
      fix: 'Add an `::::activity{minutes=10}` or a `:::quiz`, or shorten the talk.',
      place: deck.fieldPlaces.duration
    })
  }
}
