import { scheduleOf } from '../../deck/schedule.js'
import { aboutEstimates, roundUp } from '../plan.js'
import type { Rule } from '../rule.js'

const percent = 20

export const lessonFillsDuration: Rule = {
  id: 'lesson-fills-duration',
  severity: 'info',
  needsWholeText: true,
  wants: 'Slides and activities, at their longest, fill at least four fifths of the promised duration.',
  why: 'Unplanned minutes are filled with talk, or people leave early and wonder why so much time was booked.',
  source: 'Ours: some slack is needed in every room, and 20 % is enough for it.',
  limits: { percent },
  check(deck, report, { percent: maxPercent = percent }) {
    const { duration } = deck.frontMatter
    const schedule = scheduleOf(deck)
    const { max } = schedule.total
    // A deck without a duration has none to fill.
    if (!(max < duration * (1 - maxPercent / 100))) return
    report({
      what: `Unexpected \`${duration - max}\` minutes without a plan, of \`${duration}\``,
      fix: `Plan time for questions or an exercise, or lower \`duration\` to \`${Math.min(roundUp(Math.max(max, 1)), duration - 1)}\`.${aboutEstimates(schedule)}`,
      place: deck.fieldPlaces.duration
    })
  }
}
