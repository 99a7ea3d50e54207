import { sensitivityOf } from '../contract.js'
import type { Rule } from '../rule.js'
import { sentenceToPaste } from '../words/words.js'

export const lessonHasConfidentiality: Rule = {
  id: 'lesson-has-confidentiality',
  severity: 'warning',
  refusedInRelease: true,
  needsWholeText: true,
  wants: 'A lesson about violence tells people that nobody has to share an experience, and what must stay in the room.',
  why: 'What somebody shares in an open moment is known in the whole camp by evening, unless everybody has agreed to keep it private.',
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
