import { all } from '../../deck/walk.js'
import { errorUnlessTranslated } from '../amount.js'
import { nameOf } from '../quote.js'
import type { Rule } from '../rule.js'
import { onScreen } from '../screen.js'

const usual = 6
const most = 7

export const slideHasFewBullets: Rule = {
  id: 'slide-has-few-bullets',
  severity: 'warning',
  wants: 'A slide has at most six bullets, those below others counted.',
  why: 'People read ahead instead of listening, and the last row cannot read it at all.',
  source: 'Pacific Rim and University of Hawaii: at most 6 lines; Delaware Valley: at most 7',
  check(deck, report) {
    for (const slide of deck.slides) {
      const blocks = onScreen(slide).filter(block => block.type !== 'activity' && block.type !== 'quiz')
      const bullets = [...all(blocks, 'listItem')].length
      if (bullets <= usual) continue
      report({
        what: `Unexpected \`${bullets}\` bullets on ${nameOf(slide)}, expected at most \`${usual}\``,
        fix: 'Cut the slide in two with `---`, or move details into `:::notes` or `:::paper`.',
        place: slide.place,
        ...(bullets > most && { severity: errorUnlessTranslated(deck) })
      })
    }
  }
}
