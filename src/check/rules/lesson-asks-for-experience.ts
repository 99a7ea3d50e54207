import { isSource } from '../../deck/language.js'
import { sensitivityOf } from '../contract.js'
import type { Rule } from '../rule.js'
import { phraseIn } from '../words/phrase.js'
import { sentenceToPaste, wordsOf } from '../words/words.js'

export const lessonAsksForExperience: Rule = {
  id: 'lesson-asks-for-experience',
  severity: 'warning',
  refusedInRelease: true,
  needsWholeText: true,
  wants: 'A curriculum lesson about violence states what experience its facilitator must have.',
  why: 'Anybody can open a deck. Taught badly, it can hurt people who have lived through what it is about.',
  source:
    'Notes to the International Protocol: a trainer "must have professional experience of dealing with sexual violence"; not checked in the profile `plain`',
  check(deck, report) {
    const lesson = sensitivityOf(deck)
    const words = wordsOf(deck.language)
    if (!lesson || !words || !isSource(deck)) return
    const text = lesson.fields.facilitator
    if (text !== undefined && phraseIn(text, words.experience, deck.language) !== undefined) return
    report({
      what:
        text === undefined
          ? 'Unexpected `sensitivity` without `facilitator`, expected the experience that the subject asks for'
          : 'Unexpected `facilitator` without the experience that the subject asks for',
      fix: `Write there: ${sentenceToPaste('experience', deck.language)}`,
      place: deck.fieldPlaces['sensitivity.facilitator'] ?? lesson.place
    })
  }
}
