import { scheduleOf } from '../../deck/schedule.js'
import { aboutEstimates, roundUp, statedMinutes } from '../plan.js'
import type { Rule } from '../rule.js'

export const lessonFitsDuration: Rule = {
  id: 'lesson-fits-duration',
  severity: 'error',
  needsWholeText: true,
  wants: 'Slides and activities, at their longest, fit into the duration that the lesson promises.',
  why: 'When time runs out something is dropped, and it is always the exercise.',
  source:
    'Core Pre-deployment Training Materials: 1 to 2 minutes a slide. A slide without minutes counts 2, a divider 1; where only that estimate is too long, it is a warning.',
  check(deck, report) {
    const { duration } = deck.frontMatter
    const schedule = scheduleOf(deck)
    const { max } = schedule.total
    const stated = statedMinutes(schedule)
    const place = deck.fieldPlaces.duration
    if (stated.max > duration)
      report({
        what:
          stated.min > duration
            ? `Unexpected \`${stated.min}\` minutes of slides and activities even at their shortest, expected at most \`${duration}\``
            : `Unexpected \`${stated.max}\` minutes of slides and activities at their longest, expected at most \`${duration}\``,
        fix: `${stated.min > duration ? 'Take something out' : 'Shorten an activity'}, or raise \`duration\` to \`${roundUp(max)}\`.`,
        place
      })
    else if (max > duration)
      report({
        what: `Unexpected \`${max}\` minutes of slides and activities by an estimate, expected at most \`${duration}\``,
        fix: `Say what slides really take, take something out, or raise \`duration\` to \`${roundUp(max)}\`.${aboutEstimates(schedule)}`,
        severity: 'warning',
        place
      })
  }
}
