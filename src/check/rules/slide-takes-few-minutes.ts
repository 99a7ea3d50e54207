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
  wants: 'A slide without an activity takes one to three minutes; in a CPTM lesson at most two.',
  why: 'People stop looking at a slide that stays longer, and cannot read one that is gone at once.',
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
            ? 'Cut the slide in two with `---` and a title (`## …`) below it, or let people do something with it in an `:::activity`.'
            : 'Give people time to read it, or merge it with the slide before or after it.',
        place: slide.place
      })
    }
  }
}
