import type { Deck } from '../deck/deck.js'
import { type Finding, type RuleMeta, type Severity, severities } from '../deck/diagnostic.js'
import type { FrontMatter } from '../deck/front-matter.js'
import { didYouMean, oneOf } from '../deck/phrasing.js'
import { profileChecks } from './profiles.js'
import type { Limits, Rule } from './rule.js'

/** The setting of one rule, from the deck's profile and the `checks` of its front matter. */
export interface Setting {
  readonly isOff: boolean
  /** True when the profile does not ask for the rule, and the deck says nothing else. */
  readonly isForeign: boolean
  /** The severity that the deck sets for all findings of the rule. */
  readonly severity?: Severity
  /** The upper limit for severities in the deck's profile. */
  readonly atWorst?: Severity
  readonly limits: Limits
}

/** The severity of a finding: the deck's, else the rule's, limited by the profile. */
export function severityOf(found: Severity, { severity, atWorst }: Setting): Severity {
  if (severity) return severity
  return atWorst && severities.indexOf(found) < severities.indexOf(atWorst) ? atWorst : found
}

export const checksAreKnown: RuleMeta = {
  id: 'checks-are-known',
  severity: 'error',
  wants: 'Settings under `checks` in the front matter name existing rules and their limits.',
  why: 'With a misspelt name the rule stays on, and you would think that it is off.'
}

/** The value of one rule under `checks`: a word, or fields. */
type Written = NonNullable<FrontMatter['checks']>[string]

/** The value of one of these fields: a number or a severity as text, or a list of words. */
type WrittenValue = string | readonly string[]

/** One rule as the profile or the deck sets it; what it does not set is absent. */
type PartOfSetting = Partial<Pick<Setting, 'isOff' | 'severity' | 'limits'>>

/** What a project sets for the rules in all of its decks, and where: the configuration that says so. */
export interface ProjectChecks {
  readonly file: string
  readonly checks: NonNullable<FrontMatter['checks']>
  /** By dotted path: `checks.slide-has-notes`. */
  readonly places: Deck['fieldPlaces']
}

/** The rules that can be set, and everything else that has an id. */
interface Settable {
  readonly rules: readonly Rule[]
  readonly ruleMetas: readonly RuleMeta[]
  /** What the project sets, which goes before the profile and after the deck. */
  readonly project?: ProjectChecks
}

/** A finding, in another file than the deck where that is named. */
type Report = (finding: Finding & { readonly file?: string }) => void

/** Where fields stand in the file that has them. */
type Places = Pick<Deck, 'fieldPlaces'>

/**
 * Reads the settings of a deck's profile and its own `checks`, which override only what they name. Invalid settings are reported and
 * left out.
 */
export function readSettings(
  deck: Deck,
  { rules, ruleMetas, project }: Settable,
  report: Report
): (rule: Rule) => Setting {
  const { profile, checks = {} } = deck.frontMatter
  const shared = { fieldPlaces: project?.places ?? {} }
  const reportShared: Report = finding => report({ ...finding, ...(project && { file: project.file }) })
  const fixed = rules.filter(({ isFixed }) => isFixed)
  const settableIds = new Set(rules.flatMap(({ id, isFixed }) => (isFixed ? [] : [id])))
  const sayUnknown = (written: readonly string[], at: Places, say: Report) => {
    for (const id of written)
      if (!settableIds.has(id))
        say({ ...whyNotSettable(id, rules, [...ruleMetas, ...fixed]), place: at.fieldPlaces[`checks.${id}`] })
  }
  sayUnknown(Object.keys(project?.checks ?? {}), shared, reportShared)
  sayUnknown(Object.keys(checks), deck, report)
  const settings = new Map(
    rules.map(rule => {
      const { severity: atWorst, ...asked } = readSetting(rule, profileChecks[profile][rule.id], deck, report)
      const ofProject = readSetting(rule, rule.isFixed ? undefined : project?.checks[rule.id], shared, reportShared)
      const ofDeck = readSetting(rule, rule.isFixed ? undefined : checks[rule.id], deck, report)
      const own = { ...ofProject, ...ofDeck }
      const isForeign = asked.isOff === true && own.isOff === undefined
      const limits = { ...asked.limits, ...ofProject.limits, ...ofDeck.limits }
      return [rule.id, { isOff: false, ...asked, ...own, ...(atWorst && { atWorst }), isForeign, limits }]
    })
  )
  return ({ id }) => settings.get(id) ?? { isOff: false, isForeign: false, limits: {} }
}

function whyNotSettable(id: string, rules: readonly Rule[], ruleMetas: readonly RuleMeta[]): Finding {
  if (ruleMetas.some(meta => meta.id === id))
    return {
      what: `Unexpected \`${id}\` under \`checks\`, which cannot be switched off`,
      fix: `Remove the line, and fix what the message says. \`backbrief explain ${id}\` says why.`
    }
  const known = rules.map(rule => rule.id)
  return {
    what: `Unknown rule \`${id}\` under \`checks\`${didYouMean(id, known)}`,
    fix: 'Use the name that a message shows, or take the line out. `backbrief explain` lists all rules.'
  }
}

function readSetting(rule: Rule, written: Written | undefined, at: Places, report: Report): PartOfSetting {
  if (written === undefined) return {}
  if (written === 'off') return { isOff: true }
  if (typeof written === 'string') return { isOff: false, severity: written }
  const { severity: word, ...others } = written
  const limits = readLimits(rule, others, at, report)
  const severity = severities.find(known => known === word)
  if (word !== undefined && !severity)
    report({
      what: `Unexpected ${quoted(word)} for \`severity\` of \`${rule.id}\`, expected ${oneOf(severities)}`,
      fix: word === 'off' ? `Write \`${rule.id}: off\`.` : `Write \`severity: ${rule.severity}\`, or another of them.`,
      place: placeOf('severity', rule, at)
    })
  return { isOff: false, limits, ...(severity && { severity }) }
}

/** The numbers that are set. Each rule reads its own lists of words. */
function readLimits(rule: Rule, written: Readonly<Record<string, WrittenValue>>, at: Places, report: Report): Limits {
  const { id, limits: numbers = {}, lists = {} } = rule
  const limits: Record<string, number> = {}
  for (const [name, value] of Object.entries(written)) {
    const place = placeOf(name, rule, at)
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

function placeOf(name: string, { id }: Rule, { fieldPlaces }: Places): Finding['place'] {
  return fieldPlaces[`checks.${id}.${name}`] ?? fieldPlaces[`checks.${id}`]
}
