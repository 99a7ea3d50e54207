import { abbreviationsIn, explainedIn } from '../abbreviations.js'
import { counted } from '../quote.js'
import type { Rule } from '../rule.js'

export const abbreviationIsInGlossary: Rule = {
  id: 'abbreviation-is-in-glossary',
  severity: 'warning',
  wants: 'Every abbreviation in slides and notes is in the glossary, in the deck’s language.',
  why: 'Handout and notes print the list of abbreviations from the glossary. What is not in it, half of the room has to guess.',
  source: 'UN Correspondence Manual, paragraph 24; WCAG technique G97',
  check(deck, report) {
    const explained = explainedIn(deck)
    const capitals = new Map([...explained].map(text => [text.toUpperCase(), text]))
    for (const { text, place, uses } of abbreviationsIn(deck)) {
      if (explained.has(text) || explained.has(`${text}s`)) continue
      const meant = capitals.get(text.toUpperCase())
      const found = `Unexpected abbreviation \`${text}\` (${counted(uses, 'use')})`
      report({
        what: meant ? `${found}, did you mean \`${meant}\`?` : `${found} that the glossary does not explain`,
        fix: meant
          ? `Write \`${meant}\`, as the glossary does.`
          : `Add it to \`glossary.yaml\`: \`- slug: ${text.toLowerCase()}\`, below it \`  ${deck.language}: { term: …, abbreviation: ${text} }\`.`,
        place
      })
    }
  }
}
