import type { Position } from 'unist'
import type { Deck } from '../deck/deck.js'
import type { Finding } from '../deck/diagnostic.js'
import { blocksOf } from '../deck/walk.js'

/** What a lesson that speaks about violence says under `sensitivity`, and where; undefined for every other lesson. */
interface Sensitivity {
  readonly fields: NonNullable<Deck['frontMatter']['sensitivity']>
  readonly place: Position | undefined
}

/** Reads what a deck says under `sensitivity`. */
export function sensitivityOf({ frontMatter, fieldPlaces }: Deck): Sensitivity | undefined {
  const { sensitivity } = frontMatter
  return sensitivity && { fields: sensitivity, place: fieldPlaces['sensitivity.note'] }
}

const parts = ['aim', 'scope', 'outcomes', 'takeaways'] as const
type Part = (typeof parts)[number]

/**
 * Reports a missing part of the lesson's contract. A block without its list is reported by the parser. In the profile `plain`, a deck
 * without any of the parts is a briefing, which is reported once.
 */
export function reportAbsent(deck: Deck, part: Part, fix: string, report: (finding: Finding) => void): void {
  if (has(deck, part)) return
  const isBriefing = deck.frontMatter.profile === 'plain' && !parts.some(other => has(deck, other))
  if (!isBriefing) report({ what: `Unexpected lesson without \`:::${part}\`, expected one`, fix })
  else if (part === 'outcomes')
    report({
      what: 'No aim, scope, learning outcomes or takeaways: the deck is checked as a briefing',
      fix: `Leave it as it is for a briefing. For a lesson, begin here: ${fix.charAt(0).toLowerCase()}${fix.slice(1)}`
    })
}

function has(deck: Deck, part: Part): boolean {
  return [...blocksOf(deck, part)].length > 0
}
