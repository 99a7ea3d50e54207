import { isSource } from '../../deck/language.js'
import { sensitivityOf } from '../contract.js'
import type { Rule } from '../rule.js'
import { phraseIn } from '../words/phrase.js'
import { sentenceToPaste, wordsOf } from '../words/words.js'

export const lessonCaresForFacilitator: Rule = {
  id: 'lesson-cares-for-facilitator',
  severity: 'warning',
  refusedInRelease: true,
  needsWholeText: true,
  wants: 'A lesson that speaks about violence reminds facilitators to look after themselves.',
  why: 'People who teach this week after week take it home with them. Plan time to rest, and somebody to talk to, in advance.',
  source: 'Sexual Violence Research Initiative, guidelines of 2015 for those who work on the subject',
  check(deck, report) {
    const lesson = sensitivityOf(deck)
    const words = wordsOf(deck.language)
    if (!lesson || !words || !isSource(deck)) return
    const text = lesson.fields.facilitator
    if (text !== undefined && phraseIn(text, words.selfCare, deck.language) !== undefined) return
    report({
      what:
        text === undefined
          ? 'Unexpected `sensitivity` without `facilitator`, expected a word about the facilitator’s own care'
          : 'Unexpected `facilitator` without a word about the facilitator’s own care',
      fix: `Write there: ${sentenceToPaste('selfCare', deck.language)}. Only the facilitator sees it.`,
      place: deck.fieldPlaces['sensitivity.facilitator'] ?? lesson.place
    })
  }
}
