import { minutesOf, nameOf } from '../../deck/phrasing.js'
import { isExercise, lectureIn, type ScheduledSlide, scheduleOf } from '../../deck/schedule.js'
import type { Rule } from '../rule.js'

const minutes = 20

export const talkIsChecked: Rule = {
  id: 'talk-is-checked',
  severity: 'warning',
  needsWholeText: true,
  wants: 'There are at most twenty minutes of talk before an activity or a quiz.',
  why: 'After twenty minutes of listening, neither you nor the participants can tell who is still following.',
  source: 'The Carpentries, formative assessment: every 15 to 20 minutes',
  limits: { minutes },
  check(deck, report, { minutes: max = minutes }) {
    for (const stretch of stretchesOfTalk(scheduleOf(deck).slides)) {
      let talk = 0
      const over = stretch.find(planned => {
        talk += lectureIn(planned)
        return talk > max
      })
      if (!over) continue
      const whole = stretch.reduce((sum, planned) => sum + lectureIn(planned), 0)
      report({
        what: `Unexpected ${minutesOf(whole)} of talk without an activity or a quiz, expected at most \`${max}\`; ${nameOf(over.slide)} is beyond it`,
        fix: isExercise(over.slide)
          ? 'Put a `:::quiz` before this slide, or shorten what is said before its activity.'
          : 'Put a `:::quiz` or an `:::activity` before this slide, about what was said so far.',
        place: over.slide.place
      })
    }
  }
}

/** Runs of slides, each up to one on which people work. Talk on that slide comes before its activity and ends the run. */
function stretchesOfTalk(slides: readonly ScheduledSlide[]): ScheduledSlide[][] {
  const stretches: ScheduledSlide[][] = [[]]
  for (const planned of slides) {
    stretches.at(-1)?.push(planned)
    if (isExercise(planned.slide)) stretches.push([])
  }
  return stretches
}
