import type { Deck } from '../deck/deck.js'
import { createDiagnostic, type Diagnostic, type Finding, type RuleMeta } from '../deck/diagnostic.js'
import { isSource } from '../deck/language.js'
import { bankFile } from '../deck/question-bank.js'
import type { Rule } from './rule.js'
import { rules as allRules } from './rules.js'
import { checksAreKnown, type ProjectChecks, readSettings, severityOf } from './settings.js'
import { type Words, withOwnWords } from './words/words.js'

export interface CheckOptions {
  /** The rules to run; all of them when absent. */
  readonly rules?: readonly Rule[]
  /** A release refuses what a draft may leave unfinished. */
  readonly release?: boolean
  /** True when some of the deck's text could not be parsed: then rules that report missing parts are skipped. */
  readonly isPartial?: boolean
  /** Everything else that has an id and cannot be set, so that `checks` can explain why. */
  readonly ruleMetas?: readonly RuleMeta[]
  /** The day, `YYYY-MM-DD`. Without it nothing is ever overdue. */
  readonly today?: string
  /** What the deck's project adds and sets. */
  readonly project?: ProjectRules
}

/** Rules of a project's own, what it sets for ours, and its word lists, by language. */
export interface ProjectRules {
  readonly rules: readonly Rule[]
  readonly checks?: ProjectChecks
  readonly words: Readonly<Record<string, Words>>
}

/**
 * Checks a deck, as the audience will see it. Returns one diagnostic for each finding, in reading order, those about the whole file
 * first. Never throws on what a deck contains.
 */
export function check(deck: Deck, options: CheckOptions = {}): Diagnostic[] {
  const steps = checkInSteps(deck, options)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same with one rule a step, for those who have to answer somebody in between. */
export function* checkInSteps(deck: Deck, options: CheckOptions = {}): Generator<void, Diagnostic[]> {
  const { release = false, isPartial = false, ruleMetas = [], today, project } = options
  const words = project?.words ?? {}
  const ownRules = project?.rules ?? []
  const rules = [...(options.rules ?? allRules), ...ownRules]
  const settable = {
    rules: [...allRules, ...ownRules],
    ruleMetas,
    ...(project?.checks && { project: project.checks })
  }
  const messages: Diagnostic[] = []
  // `checks` belongs to the source, so a mistake in it is reported once, not for every translation.
  const settingOf = readSettings(deck, settable, finding => {
    if (isSource(deck)) messages.push(createDiagnostic(checksAreKnown, { file: deck.file, ...finding }))
  })
  const bank = bankOf(deck)
  for (const rule of rules) {
    const setting = settingOf(rule)
    const { isOff, isForeign, limits } = setting
    // A rule that a release enforces cannot be switched off, unless the deck's profile leaves it out.
    const isRefused = release && rule.refusedInRelease && !isForeign
    if ((isOff && !isRefused) || (isPartial && rule.needsWholeText)) continue
    const report = (file: string) => (finding: Finding) => {
      const severity = isRefused ? 'error' : severityOf(finding.severity ?? rule.severity, setting)
      messages.push(createDiagnostic(rule, { file, ...finding, severity }))
    }
    withOwnWords(words, () => {
      rule.check(deck, report(deck.file), limits, today)
      if (bank && rule.readsQuestionBank) rule.check(bank, report(bank.file), limits, today)
    })
    yield
  }
  return messages.sort(inReadingOrder(deck))
}

/** The question bank as a deck of its own, for rules on questions. */
function bankOf(deck: Deck): Deck | undefined {
  return deck.questions && { ...deck, file: bankFile(deck), slides: deck.questions }
}

/** By lines; what stands in another file comes last. */
function inReadingOrder({ file }: Deck): (a: Diagnostic, b: Diagnostic) => number {
  return (a, b) => {
    const [first, second] = [a.place?.start, b.place?.start]
    const isElsewhere = (message: Diagnostic) => Number(message.file !== file)
    return (
      isElsewhere(a) - isElsewhere(b) ||
      (first?.line ?? 0) - (second?.line ?? 0) ||
      (first?.column ?? 0) - (second?.column ?? 0)
    )
  }
}
