import type { Deck } from '../deck/deck.js'
import { createDiagnostic, type Diagnostic, type RuleMeta } from '../deck/diagnostic.js'
import { isSource } from '../deck/language.js'
import type { Rule } from './rule.js'
import { rules as allRules } from './rules.js'
import { checksAreKnown, readSettings, severityOf } from './settings.js'

export interface CheckOptions {
  /** Which rules to hold the deck against; all of them when absent. */
  readonly rules?: readonly Rule[]
  /** A release refuses what a draft may leave unfinished. */
  readonly release?: boolean
  /** True when some of the deck's text could not be read: then nothing is said to be missing. */
  readonly isPartial?: boolean
  /** All that messages may name, so that a deck which tries to set what is no rule is told so. */
  readonly principles?: readonly RuleMeta[]
  /** The day, `YYYY-MM-DD`. Without it nothing is ever overdue. */
  readonly today?: string
}

/**
 * Holds a deck, as the audience will see it, against the rules. Gives one message for each finding, in reading order; what
 * is said of the whole file comes first. Never throws on what a deck says.
 */
export function check(deck: Deck, options: CheckOptions = {}): Diagnostic[] {
  const { rules = allRules, release = false, isPartial = false, principles = [], today } = options
  const messages: Diagnostic[] = []
  // `checks` is written in the source, and said to be wrong there once, not in every translation.
  const settingOf = readSettings(deck, { rules: allRules, principles }, finding => {
    if (isSource(deck)) messages.push(createDiagnostic(checksAreKnown, { file: deck.file, ...finding }))
  })
  for (const rule of rules) {
    const setting = settingOf(rule)
    const { isOff, isForeign, limits } = setting
    // What a release refuses is not to be switched off, unless the deck's profile never asked for it.
    const isRefused = release && rule.refusedInRelease && !isForeign
    if ((isOff && !isRefused) || (isPartial && rule.needsWholeText)) continue
    rule.check(
      deck,
      finding => {
        const severity = isRefused ? 'error' : severityOf(finding.severity ?? rule.severity, setting)
        messages.push(createDiagnostic(rule, { file: deck.file, ...finding, severity }))
      },
      limits,
      today
    )
  }
  return messages.sort(inReadingOrder)
}

function inReadingOrder(a: Diagnostic, b: Diagnostic): number {
  const [first, second] = [a.place?.start, b.place?.start]
  return (first?.line ?? 0) - (second?.line ?? 0) || (first?.column ?? 0) - (second?.column ?? 0)
}
