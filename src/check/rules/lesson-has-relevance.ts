import { lessonOf } from '../../deck/lesson.js'
import { textOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

export const lessonHasRelevance: Rule = {
  id: 'lesson-has-relevance',
  severity: 'warning',
  needsWholeText: true,
  wants: 'A UN curriculum lesson tells participants why it matters to them.',
  why: 'People who do not know what a lesson has to do with their own post wait for the break.',
  source:
    'Core Pre-deployment Training Materials 2017 and 2025: "Relevance"; Specialised Training Materials: "Why is this important for me?"',
  check(deck, report) {
    const { relevance } = lessonOf(deck)
    if (relevance && textOf(relevance) !== '') return
    report({
      what: 'Unexpected lesson without `:::relevance`, expected one',
      fix: 'Write `:::relevance`, a sentence that speaks to the people in the room, and `:::`.',
      place: relevance?.position ?? deck.fieldPlaces.title
    })
  }
}
