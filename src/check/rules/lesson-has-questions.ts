import { counted } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

const least = 3

export const lessonHasQuestions: Rule = {
  id: 'lesson-has-questions',
  severity: 'warning',
  needsWholeText: true,
  wants: 'A curriculum lesson has at least three questions that check what was learnt.',
  why: 'One question may be answered by luck. Three show you which part to teach again.',
  source:
    'UN Department of Operational Support, checklist for multiple-choice questions; not checked in the profile `plain`',
  limits: { least },
  check(deck, report, { least: few = least }) {
    const { length } = [...blocksOf(deck, 'quiz')]
    if (length >= few) return
    report({
      what: `Unexpected lesson with ${counted(length, 'question')}, expected at least \`${few}\``,
      fix: 'Add a `:::quiz{outcomes="1"}` where a part of the lesson ends: a question, and three or four options.',
      place: deck.fieldPlaces.title
    })
  }
}
