import { lessonOf } from '../../deck/lesson.js'
import { oneOf, quote } from '../../deck/phrasing.js'
import { joinedVerbs, openingOf } from '../outcome-verb.js'
import type { Rule } from '../rule.js'
import { wordsOf } from '../words/words.js'

export const outcomeHasOneVerb: Rule = {
  id: 'outcome-has-one-verb',
  severity: 'warning',
  wants: 'A learning outcome asks for one thing.',
  why: 'Two skills in one outcome cannot be tested by one question: people may have learnt one and not the other.',
  source: 'The Carpentries, lesson objectives: one and only one skill',
  check(deck, report) {
    const words = wordsOf(deck.language)
    if (!words) return
    for (const outcome of lessonOf(deck).outcomes) {
      const verbs = joinedVerbs(openingOf(outcome.text, words, deck.language), words)
      if (verbs.length === 0) continue
      report({
        what: `Unexpected second verb ${oneOf(verbs)} in ${quote(outcome.text)}, expected one`,
        fix: 'Keep the verb that matters more, or write two outcomes.',
        place: outcome.place
      })
    }
  }
}
