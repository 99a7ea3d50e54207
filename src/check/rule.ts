import type { Deck } from '../deck/deck.js'
import type { Finding, RuleMeta } from '../deck/diagnostic.js'

/** Numbers that a deck may set for a rule, by name. */
export type Limits = Readonly<Record<string, number>>

/** One thing that a good training officer would check by hand. */
export interface Rule extends RuleMeta {
  readonly wants: string
  /** True when a release refuses what it finds: there its findings are errors. */
  readonly refusedInRelease?: true
  /** True where it protects the computer: no deck may switch it off or soften it. */
  readonly isFixed?: true
  /**
   * True when it misses something, or adds up what the whole deck says. While some of a deck's text could not be read, what it misses may stand there: it would call a misspelt
   * `:::aim` a lesson without aim, and send its author to the wrong line.
   */
  readonly needsWholeText?: true
  /** `limits` holds what the deck sets, and nothing else; `today` is absent where nobody has looked at a calendar. */
  check(deck: Deck, report: (finding: Finding) => void, limits: Limits, today?: string): void
}
