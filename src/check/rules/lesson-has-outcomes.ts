import { reportAbsent } from '../contract.js'
import type { Rule } from '../rule.js'
import { wordsOf } from '../words/words.js'

export const lessonHasOutcomes: Rule = {
  id: 'lesson-has-outcomes',
  severity: 'error',
  needsWholeText: true,
  wants: 'A lesson lists what people will be able to do after it.',
  why: 'Without outcomes nobody can tell whether the lesson worked.',
  source: 'Core Pre-deployment Training Materials 2017 and 2025',
  check(deck, report) {
    reportAbsent(
      deck,
      'outcomes',
      `Write \`:::outcomes\`, a numbered list, and \`:::\`. Each begins with a verb: \`1. ${verbFor(deck.language)} …\`.`,
      report
    )
  }
}

function verbFor(language: string): string {
  const verb = wordsOf(language)?.proposed[0] ?? 'describe'
  return verb.charAt(0).toUpperCase() + verb.slice(1)
}
