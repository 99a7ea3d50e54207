import { all } from '../../deck/walk.js'
import { quote } from '../quote.js'
import type { Rule } from '../rule.js'
import { onScreen, ownText } from '../screen.js'

const clutter = /(?:[;,،；，]\s*(?:&|and|or|et|ou|y|o)?|[;,]?\s+&)$/u

export const itemEndsPlainly: Rule = {
  id: 'item-ends-plainly',
  severity: 'info',
  wants: 'A bullet ends without a semicolon, a comma or `and`.',
  why: 'The bullet itself parts the points. Marks at its end are left over from a sentence, and clutter the wall.',
  source: 'Our own; the seed deck’s lists end in `;` and `; &`',
  check(deck, report) {
    for (const slide of deck.slides)
      for (const item of all(onScreen(slide), 'listItem')) {
        const text = ownText(item)
        const found = clutter.exec(text)
        if (!found) continue
        report({
          what: `Unexpected ${quote(found[0])} at the end of the bullet ${quote(text.slice(0, found.index), 40)}`,
          fix: `Take ${quote(found[0])} out.`,
          place: item.position
        })
      }
  }
}
