import { iconOf } from '../../deck/icons.js'
import { nameOf } from '../../deck/phrasing.js'
import { slideLayout } from '../../layout/slide-layout.js'
import { statementLook } from '../../layout/statement-look.js'
import type { Rule } from '../rule.js'

export const iconIsShown: Rule = {
  id: 'icon-is-shown',
  severity: 'info',
  // A block that could not be read is missing from the slide.
  needsWholeText: true,
  wants: 'The icon of a slide stands beside a sentence that has the slide to itself.',
  why: 'On other slides there is no place for it, and beside a long sentence no room: it is left out, and the slide looks other than its author thinks.',
  check(deck, report) {
    for (const slide of deck.slides) {
      const { icon, place } = slide
      if (icon === undefined || !iconOf(icon)) continue
      const isSentence = slideLayout(slide, deck) === 'statement'
      if (isSentence && statementLook(slide, deck.language).icon !== undefined) continue
      const named = `Unexpected \`icon=${icon}\` on ${nameOf(slide)}`
      report(
        isSentence
          ? {
              what: `${named}, whose sentence leaves it no room`,
              fix: 'Shorten the sentence, or take the icon out.',
              place
            }
          : {
              what: `${named}, which is not one sentence alone`,
              fix: `Give it to an item or a block: \`- Words {icon=${icon}}\`. \`docs/icons.md\` shows how.`,
              place
            }
      )
    }
  }
}
