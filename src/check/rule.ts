import type { Deck } from '../deck/deck.js'
import type { Finding, RuleMeta } from '../deck/diagnostic.js'

/** Numbers that a deck may set for a rule, by name. */
export type Limits = Readonly<Record<string, number>>

/** One thing that a good training officer would check by hand. */
export interface Rule extends RuleMeta {
  readonly wants: string
  /** True when its findings are errors in a release. */
  readonly refusedInRelease?: true
  /** True where it protects the computer: no deck may switch it off or soften it. */
  readonly isFixed?: true
  /**
   * True when it reports something missing, or adds up over the whole deck. It is skipped while some text could not be parsed: it would
   * report a misspelt `:::aim` as a lesson without an aim, and send its author to the wrong line.
   */
  readonly needsWholeText?: true
  /** True where what it says about the questions on slides holds for those of the question bank, too. */
  readonly readsQuestionBank?: true
  /** `limits` has only what the deck sets; `today` is absent in runs without a clock. */
  check(deck: Deck, report: (finding: Finding) => void, limits: Limits, today?: string): void
}
