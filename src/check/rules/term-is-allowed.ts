import { termIn } from '../../deck/glossary.js'
import { isSource } from '../../deck/language.js'
import { quote } from '../../deck/phrasing.js'
import { walk } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { placeIn } from '../screen.js'
import { phraseIn } from '../words/phrase.js'

export const termIsAllowed: Rule = {
  id: 'term-is-allowed',
  severity: 'warning',
  wants: 'No word is used that the glossary forbids in the deck’s language.',
  why: 'Somebody recorded this word as hurtful or wrong, so that nobody has to discover it again in front of a class.',
  source: 'The glossary’s own `forbidden`; translations are held to it by `translation-avoids-terms`',
  check(deck, report) {
    if (!isSource(deck)) return
    const terms = deck.glossary
      .flatMap(entry => termIn(entry, deck.language) ?? [])
      .flatMap(({ term, forbidden }) => (forbidden ? [{ term, forbidden }] : []))
    for (const { body, notes } of deck.slides)
      for (const node of walk([...body, ...notes])) {
        if (node.type !== 'text') continue
        for (const { term, forbidden } of terms) {
          const found = phraseIn(node.value, forbidden, deck.language)
          if (found === undefined) continue
          const index = node.value.toLowerCase().indexOf(found)
          report({
            what: `Unexpected ${quote(found)}, expected ${quote(term)}`,
            fix: `Write \`${term}\`. If the word is right after all, take it out of \`forbidden\` in \`glossary.yaml\`.`,
            place: index < 0 ? node.position : placeIn(node, index, found.length)
          })
        }
      }
  }
}
