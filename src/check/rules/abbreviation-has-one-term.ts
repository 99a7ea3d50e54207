import { termIn } from '../../deck/glossary.js'
import { quote } from '../../deck/phrasing.js'
import { abbreviationsIn } from '../abbreviations.js'
import type { Rule } from '../rule.js'

export const abbreviationHasOneTerm: Rule = {
  id: 'abbreviation-has-one-term',
  severity: 'warning',
  wants: 'An abbreviation that the deck uses stands for one term of the glossary.',
  why: 'HR is human rights to one half of the room and human resources to the other. The printed list would show both.',
  source: 'Our own, from the CRSV training deck, which writes HR and does not say which',
  check(deck, report) {
    for (const { text, place } of abbreviationsIn(deck)) {
      const terms = deck.glossary
        .flatMap(entry => termIn(entry, deck.language) ?? [])
        .filter(({ abbreviation }) => abbreviation === text)
      const [first, second] = terms
      if (!first || !second) continue
      report({
        what: `Unexpected \`${text}\` for ${quote(first.term)} and for ${quote(second.term)} in the glossary`,
        fix: 'Write one of the two out in the deck, and take its `abbreviation` out of `glossary.yaml`.',
        place
      })
    }
  }
}
