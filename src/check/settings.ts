import type { Deck } from '../deck/deck.js'
import { type Finding, type RuleMeta, type Severity, severities } from '../deck/diagnostic.js'
import type { FrontMatter } from '../deck/front-matter.js'
import { didYouMean, oneOf } from '../deck/suggest.js'
import { profileChecks } from './profiles.js'
import type { Limits, Rule } from './rule.js'

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

export const checksAreKnown: RuleMeta = {
  id: 'checks-are-known',
  severity: 'error',
  wants: 'What stands under `checks` in the front matter names rules, and limits that they have.',
  why: 'A misspelt rule would go on as before, and you would think that it is off.'
}

/** What stands under `checks` of one rule: a word, or fields. */
type Written = NonNullable<FrontMatter['checks']>[string]

/** What stands in one of these fields: a number or a severity as text, or a list of words. */
type WrittenValue = string | readonly string[]

/** One rule as the profile or the deck sets it; what it does not set is absent. */
type PartOfSetting = Partial<Pick<Setting, 'isOff' | 'severity' | 'limits'>>

/** The rules that may be set, and all that messages may name beside them. */
export interface Settable {
  readonly rules: readonly Rule[]
  readonly principles: readonly RuleMeta[]
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
    if (!rules.some(rule => rule.id === id && !rule.isFixed))
      report({
        ...whyNotSettable(id, rules, [...principles, ...rules.filter(({ isFixed }) => isFixed)]),
        place: deck.fieldPlaces[`checks.${id}`]
      })
  const settings = new Map(
    rules.map(rule => {
      const { severity: atWorst, ...asked } = readSetting(rule, profileChecks[profile][rule.id], deck, report)
      const own = readSetting(rule, rule.isFixed ? undefined : checks[rule.id], deck, report)
      const isForeign = asked.isOff === true && own.isOff === undefined
      const limits = { ...asked.limits, ...own.limits }
      return [rule.id, { isOff: false, ...asked, ...own, ...(atWorst && { atWorst }), isForeign, limits }]
    })
  )
  return ({ id }) => settings.get(id) ?? { isOff: false, isForeign: false, limits: {} }
}

function whyNotSettable(id: string, rules: readonly Rule[], principles: readonly RuleMeta[]): Finding {
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
      what: `Unexpected ${quoted(word)} for \`severity\` of \`${rule.id}\`, expected ${oneOf(severities)}`,
      fix: word === 'off' ? `Write \`${rule.id}: off\`.` : `Write \`severity: ${rule.severity}\`, or another of them.`,
      place: placeOf('severity', rule, deck)
    })
  return { isOff: false, limits, ...(severity && { severity }) }
}

/** The numbers that are set. Lists of words are read by whom they are for. */
function readLimits(
  rule: Rule,
  written: Readonly<Record<string, WrittenValue>>,
  deck: Deck,
  report: (finding: Finding) => void
): Limits {
  const { id, limits: numbers = {}, lists = {} } = rule
  const limits: Record<string, number> = {}
  for (const [name, value] of Object.entries(written)) {
    const place = placeOf(name, rule, deck)
    if (name in lists) continue
    if (!(name in numbers)) report({ ...unknownField(name, rule), place })
    else if (typeof value !== 'string' || !/^[1-9]\d{0,3}$/.test(value))
      report({
        what: `Unexpected ${quoted(value)} for \`${name}\` of \`${id}\`, expected a whole number`,
        fix: `Write a number, like \`{${name}: ${numbers[name]}}\`.`,
        place
      })
    else limits[name] = Number(value)
  }
  return limits
}

function unknownField(name: string, { id, limits = {}, lists = {} }: Rule): Finding {
  const examples = [
    ...Object.entries(limits).map(([known, limit]) => [known, `${limit}`] as const),
    ...Object.entries(lists).map(([known, words]) => [known, `[${words.join(', ')}]`] as const)
  ]
  const names = examples.map(([known]) => known)
  const meant = didYouMean(name, [...names, 'severity'])
  const [example] = examples
  if (!example)
    return {
      what: `Unexpected limit \`${name}\`: \`${id}\` has none${meant}`,
      fix: `Write \`${id}: off\`, or a severity.`
    }
  return {
    what: `Unknown limit \`${name}\` of \`${id}\`${meant || `, expected ${oneOf(names)}`}`,
    fix: `Write \`{${example[0]}: ${example[1]}}\`.`
  }
}

function quoted(value: WrittenValue): string {
  return `\`${typeof value === 'string' ? value : `[${value.join(', ')}]`}\``
}

function placeOf(name: string, { id }: Rule, { fieldPlaces }: Deck): Finding['place'] {
  return fieldPlaces[`checks.${id}.${name}`] ?? fieldPlaces[`checks.${id}`]
}
