import { abbreviationsIn, explainedIn, singular } from '../abbreviations.js'
import { counted } from '../quote.js'
import type { Rule } from '../rule.js'

export const abbreviationIsInGlossary: Rule = {
  id: 'abbreviation-is-in-glossary',
  severity: 'warning',
  wants: 'Every abbreviation is explained in the glossary.',
  why: 'In a room of six languages nobody shares all abbreviations; the list in the handout is made from the glossary.',
  source: 'UN Correspondence Manual, paragraph 24; WCAG technique G97',
  check(deck, report) {
    const explained = explainedIn(deck)
    for (const { text, place, uses } of abbreviationsIn(deck)) {
      if (explained.has(text) || explained.has(singular(text))) continue
      report({
        what: `Unexpected abbreviation \`${text}\`, used ${counted(uses, 'time')} and not in the glossary`,
        fix: `Add it to \`glossary.yaml\`: \`- slug: ${text.toLowerCase()}\` and below it \`  ${deck.language}: { term: …, abbreviation: ${text} }\`.`,
        place
      })
    }
  }
}
