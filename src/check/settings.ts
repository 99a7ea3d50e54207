import type { Deck } from '../deck/deck.js'
import type { FrontMatter } from '../deck/front-matter.js'
import { type Principle, type Severity, severities } from '../deck/message.js'
import { didYouMean, oneOf } from '../deck/suggest.js'
import { profileChecks } from './profiles.js'
import type { Finding, Limits, Rule } from './rule.js'

/** What a deck's profile and its front matter's `checks` say about one rule. */
export interface Setting {
  readonly isOff: boolean
  /** True when the profile does not ask for the rule, and the deck says nothing else. */
  readonly isForeign: boolean
  /** What the deck makes of all that the rule finds. */
  readonly severity?: Severity
  /** Nothing that the rule finds is worse in the deck's profile. */
  readonly atWorst?: Severity
  readonly limits: Limits
}

/** How bad a finding is: as the deck says, else as the rule says, softened to what the profile allows. */
export function severityOf(found: Severity, { severity, atWorst }: Setting): Severity {
  if (severity) return severity
  return atWorst && severities.indexOf(found) < severities.indexOf(atWorst) ? atWorst : found
}

export const checksAreKnown: Principle = {
  id: 'checks-are-known',
  severity: 'error',
  wants: 'What stands under `checks` in the front matter names rules, and limits that they have.',
  why: 'A misspelt rule would go on as before, and you would think that it is off.'
}

/** What stands under `checks` of one rule: a word, or fields. */
type Written = NonNullable<FrontMatter['checks']>[string]

/** One rule as the profile or the deck sets it; what it does not set is absent. */
type PartOfSetting = Partial<Pick<Setting, 'isOff' | 'severity' | 'limits'>>

/** The rules that may be set, and all that messages may name beside them. */
export interface Settable {
  readonly rules: readonly Rule[]
  readonly principles: readonly Principle[]
}

/**
 * Reads what a deck's profile says of the rules, and its own `checks`, which change only what they name. What is not understood
 * is reported and left out.
 */
export function readSettings(
  deck: Deck,
  { rules, principles }: Settable,
  report: (finding: Finding) => void
): (rule: Rule) => Setting {
  const { profile, checks = {} } = deck.frontMatter
  for (const id of Object.keys(checks))
    if (!rules.some(rule => rule.id === id))
      report({ ...whyNotSettable(id, rules, principles), place: deck.fieldPlaces[`checks.${id}`] })
  const settings = new Map(
    rules.map(rule => {
      const { severity: atWorst, ...asked } = readSetting(rule, profileChecks[profile][rule.id], deck, report)
      const own = readSetting(rule, checks[rule.id], deck, report)
      const isForeign = asked.isOff === true && own.isOff === undefined
      const limits = { ...asked.limits, ...own.limits }
      return [rule.id, { isOff: false, ...asked, ...own, ...(atWorst && { atWorst }), isForeign, limits }]
    })
  )
  return ({ id }) => settings.get(id) ?? { isOff: false, isForeign: false, limits: {} }
}

function whyNotSettable(id: string, rules: readonly Rule[], principles: readonly Principle[]): Finding {
  if (principles.some(principle => principle.id === id))
    return {
      what: `Unexpected \`${id}\` under \`checks\`, which cannot be switched off`,
      fix: `Take the line out, and mend what is said. \`backbrief explain ${id}\` says why.`
    }
  const known = rules.map(rule => rule.id)
  return {
    what: `Unknown rule \`${id}\` under \`checks\`${didYouMean(id, known)}`,
    fix: 'Use the name that a message shows, or take the line out. `backbrief explain` lists all rules.'
  }
}

function readSetting(
  rule: Rule,
  written: Written | undefined,
  deck: Deck,
  report: (finding: Finding) => void
): PartOfSetting {
  if (written === undefined) return {}
  if (written === 'off') return { isOff: true }
  if (typeof written === 'string') return { isOff: false, severity: written }
  const { severity: word, ...others } = written
  const limits = readLimits(rule, others, deck, report)
  const severity = severities.find(known => known === word)
  if (word !== undefined && !severity)
    report({
      what: `Unexpected \`${word}\` for \`severity\` of \`${rule.id}\`, expected ${oneOf(severities)}`,
      fix: word === 'off' ? `Write \`${rule.id}: off\`.` : `Write \`severity: ${rule.severity}\`, or another of them.`,
      place: placeOf('severity', rule, deck)
    })
  return { isOff: false, limits, ...(severity && { severity }) }
}

function readLimits(
  rule: Rule,
  written: Readonly<Record<string, string>>,
  deck: Deck,
  report: (finding: Finding) => void
): Limits {
  const { id, limits: own = {} } = rule
  const names = Object.keys(own)
  const limits: Record<string, number> = {}
  for (const [name, value] of Object.entries(written)) {
    const place = placeOf(name, rule, deck)
    if (!names.includes(name)) report({ ...unknownLimit(name, rule), place })
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

function unknownLimit(name: string, { id, limits = {} }: Rule): Finding {
  const names = Object.keys(limits)
  const meant = didYouMean(name, [...names, 'severity'])
  if (names.length === 0)
    return {
      what: `Unexpected limit \`${name}\`: \`${id}\` has none${meant}`,
      fix: `Write \`${id}: off\`, or a severity.`
    }
  return {
    what: `Unknown limit \`${name}\` of \`${id}\`${meant || `, expected ${oneOf(names)}`}`,
    fix: `Write \`{${names[0]}: ${limits[names[0] ?? '']}}\`.`
  }
}

function placeOf(name: string, { id }: Rule, { fieldPlaces }: Deck): Finding['place'] {
  return fieldPlaces[`checks.${id}.${name}`] ?? fieldPlaces[`checks.${id}`]
}
