import type { Deck } from '../../deck/deck.js'
import { isSource } from '../../deck/language.js'
import { minutesOf, nameOf } from '../../deck/phrasing.js'
import { type ScheduledSlide, scheduleOf } from '../../deck/schedule.js'
import { all, textOf } from '../../deck/walk.js'
import { sensitivityOf } from '../contract.js'
import type { Rule } from '../rule.js'
import { phraseIn } from '../words/phrase.js'
import { wordsOf } from '../words/words.js'

// All ours.
const minutes = 5
const lastPart = 1 / 3

export const lessonHasClosing: Rule = {
  id: 'lesson-has-closing',
  severity: 'warning',
  refusedInRelease: true,
  needsWholeText: true,
  wants: 'A curriculum lesson about violence closes with care: at least five minutes in its last third.',
  why: 'People who leave straight after this subject take it with them. A calm end helps them to let it go.',
  source: 'Our own: five minutes, and the last third. Not checked in the profile `plain`',
  limits: { minutes },
  check(deck, report, { minutes: min = minutes }) {
    const lesson = sensitivityOf(deck)
    const words = wordsOf(deck.language)
    if (!lesson || !words || !isSource(deck)) return
    const closings = slidesAtEnd(deck).filter(({ slide }) => {
      const methods = [...all(slide.body, 'activity')].map(({ method = '' }) => method)
      const text = [slide.title, textOf(slide.body), textOf(slide.notes), ...methods].join('\n')
      return phraseIn(text, words.closing, deck.language) !== undefined
    })
    const longest = closings.toSorted((a, b) => timeOf(b) - timeOf(a))[0]
    if (longest && timeOf(longest) >= min) return
    report({
      what: longest
        ? `Unexpected ${minutesOf(timeOf(longest))} for the closing on ${nameOf(longest.slide)}, expected at least \`${min}\``
        : `Unexpected end of a heavy lesson without a closing, expected ${minutesOf(min)} for one in its last third`,
      fix: `End with \`::::activity{minutes="${min}" method="closing round"}\`: one word from each, the contact again, and thanks.`,
      place: longest?.slide.place ?? lesson.place
    })
  }
}

function slidesAtEnd(deck: Deck): ScheduledSlide[] {
  const { slides, total } = scheduleOf(deck)
  return slides.filter(({ start, talk, activity }) => start + talk + activity.max > total.max * (1 - lastPart))
}

/** The least time that people have there. */
function timeOf({ talk, activity }: ScheduledSlide): number {
  return talk + activity.min
}
