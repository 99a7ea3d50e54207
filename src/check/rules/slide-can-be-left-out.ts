import type { Deck, Slide } from '../../deck/deck.js'
import { coverageOf, type OutcomeCoverage } from '../../deck/lesson.js'
import { nameOf } from '../../deck/phrasing.js'
import { all } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

export const slideCanBeLeftOut: Rule = {
  id: 'slide-can-be-left-out',
  severity: 'warning',
  wants: 'What may be left out when time runs short is nothing that the lesson cannot do without.',
  why: 'The guide lists slides with `optional` for a facilitator who is late. Without a required activity, or the only slide that teaches an outcome, people would miss what they were promised.',
  source: 'Core Pre-deployment Training Materials: activities that are required, and those that are optional',
  check(deck, report) {
    for (const slide of deck.slides) {
      const reason = slide.isOptional ? reasonToKeep(slide, deck) : undefined
      if (reason === undefined) continue
      report({
        what: `Unexpected \`optional\` on ${nameOf(slide)}, which ${reason}`,
        fix: 'Take `optional` out of its `::slide{…}`, and mark another slide with it.',
        place: slide.place
      })
    }
  }
}

/** Why a lesson cannot do without a slide, as the end of a sentence; undefined when it can, with all other optional slides gone too. */
function reasonToKeep(slide: Slide, deck: Deck): string | undefined {
  if (slide.kind === 'title') return 'opens the lesson'
  if (all(slide.body, 'activity').some(({ required }) => required)) return 'has a required activity'
  if (slide.body.some(({ type }) => type === 'outcomes' || type === 'scope' || type === 'takeaways'))
    return 'holds what the lesson promises'
  const untaught = coverageOf(deck).find(({ slides }) => isAlone(slide, slides))
  if (untaught) return `alone teaches outcome \`${untaught.outcome.number}\``
  const untested = coverageOf(deck).find(row => isAlone(slide, testsOf(row)))
  return untested && `alone tests outcome \`${untested.outcome.number}\``
}

/** Whether a slide is the first of some slides, all of which may be left out: then one of them has to stay. */
function isAlone(slide: Slide, slides: readonly Slide[]): boolean {
  return slides[0] === slide && slides.every(({ isOptional }) => isOptional)
}

function testsOf({ activities, quizzes }: OutcomeCoverage): readonly Slide[] {
  return [...activities, ...quizzes]
}
