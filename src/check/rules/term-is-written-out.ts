import { counted } from '../../deck/phrasing.js'
import { abbreviationsOnSlides } from '../abbreviations.js'
import type { Rule } from '../rule.js'
import { wordsOf } from '../words/words.js'

export const termIsWrittenOut: Rule = {
  id: 'term-is-written-out',
  severity: 'info',
  wants:
    'The United Nations, its main organs and the Secretary-General are written out. This rule is off until a deck turns it on: `term-is-written-out: info`.',
  why: 'The UN’s own style never shortens these names. Slides usually do, so this rule is meant for decks that become documents.',
  source: 'UN style, for documents',
  check(deck, report) {
    const names = wordsOf(deck.language)?.unNames ?? {}
    for (const { text, place, uses } of abbreviationsOnSlides(deck)) {
      const name = names[text]
      if (name === undefined) continue
      report({
        what: `Unexpected \`${text}\` (${counted(uses, 'use')}), expected \`${name}\``,
        fix: `Write \`${name}\`.`,
        place
      })
    }
  }
}
