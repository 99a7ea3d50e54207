import { coverageOf } from '../../deck/lesson.js'
import { quote } from '../../deck/phrasing.js'
import { openingOf } from '../outcome-verb.js'
import type { Rule } from '../rule.js'
import { fold } from '../words/phrase.js'
import { type Words, wordsOf } from '../words/words.js'

export const outcomeIsExercised: Rule = {
  id: 'outcome-is-exercised',
  severity: 'info',
  needsWholeText: true,
  wants:
    'People practise what an outcome asks them to do in an activity; a quiz is enough when they list, describe or explain.',
  why: 'People who tick the right answer know what should be done. Only an exercise shows whether they can do it.',
  source: 'The Carpentries, formative assessment; Bloom’s levels of learning',
  check(deck, report) {
    const words = wordsOf(deck.language)
    if (!words) return
    for (const { outcome, activities, quizzes } of coverageOf(deck)) {
      if (activities.length > 0 || quizzes.length === 0 || outcome.domain === 'attitude') continue
      const opening = openingOf(outcome.text, words, deck.language)
      if (opening.kind !== 'observable' || canBeTold(opening.verb, words)) continue
      report({
        what: `Unexpected outcome \`${outcome.number}\` ${quote(outcome.text)} that only a quiz checks, expected an activity for ${quote(opening.verb)}`,
        fix: `Let people do it: \`::::activity{outcomes="${outcome.number}"}\`. Or promise less, with a verb such as \`${words.proposed[0]}\`.`,
        place: outcome.place
      })
    }
  }
}

function canBeTold(verb: string, { verbs }: Words): boolean {
  return [...verbs.remember, ...verbs.understand].some(known => fold(known) === fold(verb))
}
