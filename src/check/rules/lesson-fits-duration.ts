import { scheduleOf } from '../../deck/schedule.js'
import { aboutEstimates, roundUp } from '../plan.js'
import type { Rule } from '../rule.js'

export const lessonFitsDuration: Rule = {
  id: 'lesson-fits-duration',
  severity: 'error',
  wants: 'Slides and activities, at their longest, fit into the duration that the lesson promises.',
  why: 'What does not fit is cut in the room, and it is always the exercise.',
  source:
    'Core Pre-deployment Training Materials: 1 to 2 minutes a slide. A slide without minutes counts 2, a divider 1.',
  check(deck, report) {
    const { duration } = deck.frontMatter
    const schedule = scheduleOf(deck)
    const { min, max } = schedule.total
    const place = deck.fieldPlaces.duration
    const estimates = aboutEstimates(schedule)
    if (min > duration)
      report({
        what: `Unexpected \`${min}\` minutes of slides and activities even at their shortest, expected at most \`${duration}\``,
        fix: `Take something out, or raise \`duration\` to \`${roundUp(max)}\`.${estimates}`,
        place
      })
    else if (max > duration)
      report({
        what: `Unexpected \`${max}\` minutes of slides and activities at their longest, expected at most \`${duration}\``,
        fix: `Shorten an activity, or raise \`duration\` to \`${roundUp(max)}\`.${estimates}`,
        place
      })
  }
}
