import { type Schedule, scheduleOf } from '../../deck/schedule.js'
import { counted } from '../quote.js'
import type { Rule } from '../rule.js'

const slackAllowed = 0.2

export const lessonFitsDuration: Rule = {
  id: 'lesson-fits-duration',
  severity: 'error',
  wants: 'Slides and activities, at their longest, fit into the duration that the lesson promises.',
  why: 'What does not fit is cut in the room, and it is always the exercise.',
  source:
    'Core Pre-deployment Training Materials: 1 to 2 minutes a slide. A slide without minutes counts 2, a divider 1; 20 % of slack is our own limit.',
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
    else if (max < duration * (1 - slackAllowed))
      report({
        what: `Unexpected \`${duration - max}\` minutes without a plan, of \`${duration}\``,
        fix: `Plan time for questions or an exercise, or lower \`duration\` to \`${Math.min(roundUp(max), duration - 1)}\`.${estimates}`,
        place,
        severity: 'info'
      })
  }
}

function roundUp(minutes: number): number {
  return Math.ceil(minutes / 5) * 5
}

function aboutEstimates({ slides }: Schedule): string {
  const estimated = slides.filter(slide => slide.estimated && slide.talk > 0).length
  if (estimated === 0) return ''
  return ` The time of ${counted(estimated, 'slide')} is an estimate of 1 or 2 minutes: \`::slide{minutes=3}\` says it.`
}
