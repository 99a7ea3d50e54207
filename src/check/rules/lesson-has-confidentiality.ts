import { sensitivityOf } from '../contract.js'
import type { Rule } from '../rule.js'
import { sentenceToPaste } from '../words/words.js'

export const lessonHasConfidentiality: Rule = {
  id: 'lesson-has-confidentiality',
  severity: 'warning',
  refusedInRelease: true,
  needsWholeText: true,
  wants:
    'A lesson that speaks about violence tells people that nobody has to share an experience, and what stays in the room.',
  why: 'What somebody tells in an open moment goes round the camp by evening, unless all have agreed that it does not.',
  source:
    'Guides to training on sexual violence by Kirkens Nødhjelp and BCcampus: no duty to disclose, confidentiality',
  check(deck, report) {
    const lesson = sensitivityOf(deck)
    if (!lesson || lesson.fields.confidentiality !== undefined) return
    report({
      what: 'Unexpected `sensitivity` without `confidentiality`, expected what stays in the room',
      fix: `Write below \`sensitivity:\`, indented: ${sentenceToPaste('confidentiality', deck.language, text => `confidentiality: "${text}"`)}`,
      place: lesson.place
    })
  }
}
