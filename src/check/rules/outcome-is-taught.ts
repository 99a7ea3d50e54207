import { coverageOf } from '../../deck/lesson.js'
import { quote } from '../../deck/phrasing.js'
import type { Rule } from '../rule.js'

export const outcomeIsTaught: Rule = {
  id: 'outcome-is-taught',
  severity: 'error',
  needsWholeText: true,
  wants: 'Every learning outcome is taught by a slide.',
  why: 'An outcome that no slide teaches is a promise that the lesson breaks.',
  source: 'Memorial University of Newfoundland, alignment of outcomes, teaching and assessment',
  check(deck, report) {
    for (const { outcome, slides } of coverageOf(deck)) {
      if (slides.some(slide => slide.kind === 'content')) continue
      report({
        what: `Unexpected outcome \`${outcome.number}\` ${quote(outcome.text)} that no slide teaches`,
        fix: `Write \`::slide{outcomes="${outcome.number}"}\` at the top of the slide that teaches it.`,
        place: outcome.place
      })
    }
  }
}
