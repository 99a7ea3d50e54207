import { minutesOf, nameOf } from '../../deck/phrasing.js'
import { isExercise } from '../../deck/schedule.js'
import type { Rule } from '../rule.js'
import { isDivider } from '../screen.js'

const fewest = 1
const most = 3

export const slideTakesFewMinutes: Rule = {
  id: 'slide-takes-few-minutes',
  severity: 'warning',
  needsWholeText: true,
  wants: 'A slide that is talked about takes one to three minutes; in a lesson of the CPTM at most two.',
  why: 'A slide that stands longer is no longer looked at; one that is gone at once was not read.',
  source: 'Core Pre-deployment Training Materials: 1 to 2 minutes a slide. Three as the usual limit is our own.',
  limits: { least: fewest, most },
  check(deck, report, limits) {
    const least = limits.least ?? fewest
    const longest = limits.most ?? most
    for (const slide of deck.slides) {
      const { minutes } = slide
      if (minutes === undefined || isDivider(slide) || isExercise(slide) || (minutes >= least && minutes <= longest))
        continue
      report({
        what: `Unexpected ${minutesOf(minutes)} of talk on ${nameOf(slide)}, expected \`${least}\` to \`${longest}\``,
        fix:
          minutes > longest
            ? 'Cut the slide in two with `---`, or let people do something with it in an `:::activity`.'
            : 'Give it the time to be read, or join it with the slide beside it.',
        place: slide.place
      })
    }
  }
}
