import type { Slide } from '../../deck/deck.js'
import { nameOf } from '../../deck/phrasing.js'
import { isExercise } from '../../deck/schedule.js'
import { all, without } from '../../deck/walk.js'
import { errorUnlessTranslated, scaled } from '../amount.js'
import type { Rule } from '../rule.js'
import { onScreen } from '../screen.js'

const limits = { warning: 6, error: 7 }
// Ours: the steps of an exercise stay on the wall while people work.
const exerciseLimits = { warning: 8, error: 10 }

export const slideHasFewBullets: Rule = {
  id: 'slide-has-few-bullets',
  severity: 'warning',
  wants: 'A slide has at most six bullets, including nested ones; an activity or a quiz has at most eight.',
  why: 'People read ahead instead of listening, and the back row cannot read small text at all.',
  source:
    'Guides of Pacific Rim/Hawaii: at most 6 lines; DVC: at most 7; CMHR: 5 to 7. The limits for exercises are our own',
  limits: { bullets: limits.warning },
  check(deck, report, { bullets: max }) {
    for (const slide of deck.slides) {
      const { warning, error } = scaled(isExercise(slide) ? exerciseLimits : limits, limits.warning, max)
      const bullets = bulletsOn(slide)
      if (bullets <= warning) continue
      report({
        what: `Unexpected \`${bullets}\` bullets on ${nameOf(slide)}, expected at most \`${warning}\``,
        fix: 'Cut the slide in two with `---` and a title (`## …`) below it, or move details into `:::notes` or `:::paper`.',
        place: slide.place,
        ...(bullets > error && { severity: errorUnlessTranslated(deck) })
      })
    }
  }
}

// The items of a diagram are drawn as shapes, and have limits of their own.
function bulletsOn(slide: Slide): number {
  const lists = without(onScreen(slide), node => node.type === 'diagram')
  return [...all(lists, 'listItem')].length
}
