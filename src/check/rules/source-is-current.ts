import { quote } from '../../deck/phrasing.js'
import { blocksOf, textOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { linesOf } from '../screen.js'
import { datedDocuments } from '../un/names.js'

export const sourceIsCurrent: Rule = {
  id: 'source-is-current',
  severity: 'info',
  needsWholeText: true,
  wants: 'A cited UN document is the latest edition, or the deck says that there is a newer one.',
  why: 'Rules change without notice. A lesson based on an old edition may teach what is no longer right.',
  source: 'The documents’ own pages of approval, as far as we have seen them; `src/check/un/names.ts` lists them',
  check(deck, report) {
    const sources = [...blocksOf(deck, 'sources')]
    for (const { name, cited, now, year } of datedDocuments) {
      const found = sources.flatMap(({ slide, block }) =>
        linesOf([block]).flatMap(line => (cited.test(line.text) ? [{ slide, line }] : []))
      )
      const [first] = found
      // It is enough to say it once, on one of the slides that cite it.
      if (!first || found.some(({ slide }) => textOf([...slide.body, ...slide.notes]).includes(year))) continue
      report({
        what: `Unexpected source ${quote(name)}, which ${now}`,
        fix: `Find out what is in force today and cite it, or say next to it what has changed: \`(${year})\`.`,
        place: first.line.node.position
      })
    }
  }
}
