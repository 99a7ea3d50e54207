import type { ListItem } from 'mdast'
import type { Deck } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { quote } from '../../deck/phrasing.js'
import { all } from '../../deck/walk.js'
import { amountOf, limitOf } from '../amount.js'
import type { Rule } from '../rule.js'
import { bulletsIn, onScreen, ownText } from '../screen.js'

const words = 10
// Ours: a step is an instruction, which takes a sentence.
const wordsOfStep = 25

export const bulletIsShort: Rule = {
  id: 'bullet-is-short',
  severity: 'warning',
  wants: 'A bullet has at most ten words; a step of an activity at most 25.',
  why: 'A bullet is a cue for what you say. If it is a whole sentence, you end up reading it aloud, and people read twice as fast as you speak.',
  source: 'Guide of CMHR: 5 to 10 words; the limit for steps is our own',
  limits: { words, steps: wordsOfStep },
  check(deck, report, limits) {
    for (const slide of deck.slides) {
      const blocks = onScreen(slide)
      const steps = [...all(blocks, 'activity')].flatMap(activity => [...all(activity.children, 'listItem')])
      reportLong(bulletsIn(blocks), limits.words ?? words, deck, report)
      reportLong(steps, limits.steps ?? wordsOfStep, deck, report)
    }
  }
}

function reportLong(items: readonly ListItem[], max: number, deck: Deck, report: (finding: Finding) => void): void {
  const limit = limitOf(max, deck.language)
  for (const item of items) {
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
