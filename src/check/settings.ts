import type { Deck } from '../deck/deck.js'
import { type Principle, type Severity, severities } from '../deck/message.js'
import { didYouMean, oneOf } from '../deck/suggest.js'
import { profileChecks } from './profiles.js'
import type { Finding, Limits, Rule } from './rule.js'

/** What a deck's profile and its front matter's `checks` say about one rule. */
export interface Setting {
  readonly isOff: boolean
  /** True when the profile does not ask for the rule, and the deck says nothing else. */
  readonly isForeign: boolean
  /** Replaces the severity of all that the rule finds. */
  readonly severity?: Severity
  readonly limits: Limits
}

export const checksAreKnown: Principle = {
  id: 'checks-are-known',
  severity: 'error',
  wants: 'What stands under `checks` in the front matter names rules, and limits that they have.',
  why: 'A misspelt rule would go on as before, and you would think that it is off.'
}

/** Reads what a deck's profile and its own `checks` say of some rules; what is not understood is reported and left out. */
export function readSettings(
  deck: Deck,
  rules: readonly Rule[],
  report: (finding: Finding) => void
): (rule: Rule) => Setting {
  const { profile, checks } = deck.frontMatter
  const settings = new Map<string, Setting>()
  for (const [id, written] of Object.entries({ ...profileChecks[profile], ...checks })) {
    const rule = rules.find(known => known.id === id)
    const place = deck.fieldPlaces[`checks.${id}`]
    if (!rule) {
      const known = rules.map(rule => rule.id)
      report({
        what: `Unknown rule \`${id}\` under \`checks\`${didYouMean(id, known)}`,
        fix: 'Use the name that a message shows, or take the line out. `backbrief explain` lists all rules.',
        place
      })
    } else if (typeof written === 'string') {
      const isOff = written === 'off'
      settings.set(id, { isOff, isForeign: isOff && !(id in (checks ?? {})), limits: {}, ...severityOf(written) })
    } else settings.set(id, { isOff: false, isForeign: false, limits: readLimits(rule, written, deck, report) })
  }
  return ({ id }) => settings.get(id) ?? { isOff: false, isForeign: false, limits: {} }
}

function severityOf(word: string): { severity?: Severity } {
  const severity = severities.find(known => known === word)
  return severity ? { severity } : {}
}

function readLimits(
  { id, limits: own = {} }: Rule,
  written: Readonly<Record<string, string>>,
  deck: Deck,
  report: (finding: Finding) => void
): Limits {
  const names = Object.keys(own)
  const limits: Record<string, number> = {}
  for (const [name, value] of Object.entries(written)) {
    const place = deck.fieldPlaces[`checks.${id}.${name}`] ?? deck.fieldPlaces[`checks.${id}`]
    if (!names.includes(name))
      report({
        what:
          names.length > 0
            ? `Unknown limit \`${name}\` of \`${id}\`${didYouMean(name, names) || `, expected ${oneOf(names)}`}`
            : `Unexpected limit \`${name}\`: \`${id}\` has none`,
        fix:
          names.length > 0
            ? `Write \`{${names[0]}: ${own[names[0] ?? '']}}\`.`
            : `Write \`${id}: off\`, or a severity.`,
        place
      })
    else if (!/^[1-9]\d{0,3}$/.test(value))
      report({
        what: `Unexpected \`${value}\` for \`${name}\` of \`${id}\`, expected a whole number`,
        fix: `Write a number, like \`{${name}: ${own[name]}}\`.`,
        place
      })
    else limits[name] = Number(value)
  }
  return limits
}
