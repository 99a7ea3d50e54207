import { scheduleOf } from '../../deck/schedule.js'
import type { Rule } from '../rule.js'

const slackAllowed = 0.2

export const lessonFitsDuration: Rule = {
  id: 'lesson-fits-duration',
  severity: 'error',
  wants: 'Slides and activities fit into the duration that the lesson promises.',
  why: 'What does not fit is cut in the room, and it is always the exercise.',
  source:
    'Core Pre-deployment Training Materials: 1 to 2 minutes a slide. A slide without minutes counts 2, a divider 1; 20 % of slack is our own limit.',
  check(deck, report) {
    const { duration } = deck.frontMatter
    const { total } = scheduleOf(deck)
    const place = deck.fieldPlaces.duration
    if (total.max > duration) {
      const atLeast = total.min > duration ? `\`${total.min}\` minutes at the least` : `up to \`${total.max}\` minutes`
      report({
        what: `Unexpected ${atLeast} of slides and activities, expected at most \`${duration}\``,
        fix: 'Shorten an activity, take out slides, or raise `duration`.',
        place
      })
    } else if (total.max < duration * (1 - slackAllowed))
      report({
        what: `Unexpected \`${duration - total.max}\` minutes without a plan, of \`${duration}\``,
        fix: 'Give slides their `minutes`, plan time for questions, or lower `duration`.',
        place,
        severity: 'info'
      })
  }
}
