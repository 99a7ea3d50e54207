import type { Deck } from '../deck/deck.js'
import { blocksOf } from '../deck/walk.js'
import type { Finding } from './rule.js'

type Part = 'aim' | 'scope' | 'outcomes' | 'takeaways'

/** The finding that a part of the lesson's contract is not there at all. A block without its list is the parser's to report. */
export function reportAbsent(deck: Deck, part: Part, fix: string, report: (finding: Finding) => void): void {
  if ([...blocksOf(deck, part)].length > 0) return
  report({ what: `Unexpected lesson without \`:::${part}\`, expected one`, fix })
}
