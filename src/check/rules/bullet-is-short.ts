import { all } from '../../deck/walk.js'
import { amountOf, limitOf } from '../amount.js'
import { quote } from '../quote.js'
import type { Rule } from '../rule.js'
import { onScreen, ownText } from '../screen.js'

const words = 10

export const bulletIsShort: Rule = {
  id: 'bullet-is-short',
  severity: 'warning',
  wants: 'A bullet has at most ten words.',
  why: 'A bullet is a hook for what you say. A sentence on the wall is read aloud, twice as slow as it is read in silence.',
  source: 'Centre for Mental Health Research: 5 to 10 words',
  check(deck, report) {
    const limit = limitOf(words, deck.language)
    for (const slide of deck.slides) {
      const blocks = onScreen(slide).filter(block => !['activity', 'quiz', 'outcomes'].includes(block.type))
      for (const item of all(blocks, 'listItem')) {
        const text = ownText(item)
        const { count, unit } = amountOf(text, deck.language)
        if (count <= limit) continue
        report({
          what: `Unexpected \`${count}\` ${unit} in ${quote(text)}, expected at most \`${limit}\``,
          fix: 'Keep the words that carry the point and say the rest; the long form belongs in `:::notes` or `:::paper`.',
          place: item.position
        })
      }
    }
  }
}
