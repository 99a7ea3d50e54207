import type { Activity } from '../../deck/blocks.js'
import { nameOf } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { phraseIn } from '../words/phrase.js'
import { wordsOf } from '../words/words.js'

export const assessmentNamesOutcome: Rule = {
  id: 'assessment-names-outcome',
  severity: 'warning',
  needsWholeText: true,
  wants:
    'Every activity and every quiz names the learning outcomes that it practises or checks. Only a closing round names none.',
  why: 'Lesson time is short: an exercise without an outcome takes time from one that has an outcome. A closing round is there for the people themselves.',
  source: 'University of Wisconsin, alignment of outcomes and assessment',
  readsQuestionBank: true,
  check(deck, report) {
    for (const type of ['activity', 'quiz'] as const)
      for (const { slide, block } of blocksOf(deck, type)) {
        if (block.outcomes.length > 0) continue
        if (block.type === 'activity' && isClosing(block, deck.language)) continue
        report({
          what: `Unexpected \`:::${type}\` without an outcome on ${nameOf(slide)}`,
          fix: `Write the number of its outcome: \`:::${type}{outcomes="1"}\`.`,
          place: block.position
        })
      }
  }
}

function isClosing({ method = '' }: Activity, language: string): boolean {
  return phraseIn(method, wordsOf(language)?.closing ?? [], language) !== undefined
}
