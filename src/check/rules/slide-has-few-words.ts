import type { Slide } from '../../deck/deck.js'
import { nameOf } from '../../deck/phrasing.js'
import { isExercise } from '../../deck/schedule.js'
import { amountOf, errorUnlessTranslated, limitOf, scaled } from '../amount.js'
import type { Rule } from '../rule.js'
import { linesOf, onScreen } from '../screen.js'

const limits = { warning: 50, error: 70 }
// Ours: people work with an exercise and a question for minutes, so they may read more.
const exerciseLimits = { warning: 90, error: 120 }

export const slideHasFewWords: Rule = {
  id: 'slide-has-few-words',
  severity: 'warning',
  wants: 'A slide has at most 50 words; an activity or a quiz at most 90.',
  why: 'People who read do not listen. A slide full of words competes with the person who speaks.',
  source:
    'Seven lines of ten words are 70, from the same guides as the bullets; 50, and the limits for exercises, are our own',
  limits: { words: limits.warning },
  check(deck, report, { words: max }) {
    for (const slide of deck.slides) {
      const { warning, error } = scaled(isExercise(slide) ? exerciseLimits : limits, limits.warning, max)
      const { count, unit } = amountOf(textOn(slide), deck.language)
      const limit = limitOf(warning, deck.language)
      if (count <= limit) continue
      report({
        what: `Unexpected \`${count}\` ${unit} on ${nameOf(slide)}, expected at most \`${limit}\``,
        fix: 'Say it instead: move text into `:::notes`, or into `:::paper` for the handout.',
        place: slide.place,
        ...(count > limitOf(error, deck.language) && { severity: errorUnlessTranslated(deck) })
      })
    }
  }
}

function textOn(slide: Slide): string {
  return linesOf(onScreen(slide))
    .map(line => line.text)
    .join(' ')
}
