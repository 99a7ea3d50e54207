import type { Position } from 'unist'
import { type ConfigData, configFields, configSchema } from '../deck/config.js'
import type { RuleMeta } from '../deck/diagnostic.js'
import type { Report } from './report.js'
import type { SourceText } from './source.js'
import { reportSourceFault } from './source-faults.js'
import { explainIssues, type Vocabulary } from './validation.js'
import { readYaml } from './yaml.js'

export const configIsValid: RuleMeta = {
  id: 'config-is-valid',
  severity: 'error',
  wants: 'A folder has one configuration file, with settings that Backbrief knows.',
  why: 'A misspelt setting has no effect, but you would think that it does.'
}

/** A configuration, and where each of its fields stands, by dotted path. */
export interface ReadConfig {
  readonly data: ConfigData
  readonly places: Readonly<Record<string, Position>>
}

const words: Vocabulary = {
  noun: 'setting',
  known: path => (path.length === 0 ? configFields : []),
  example: (name, value = examples[name] ?? '…') => `${name}: ${value}`
}

const examples: Readonly<Record<string, string>> = { decks: 'lessons', out: 'dist', themes: 'themes' }

/** What is said about a field that only code can hold. */
const code = {
  what: (field: string) => `Unexpected \`${field}\` in a configuration that is plain data`,
  fix: 'Rules and formats of your own are code: put the configuration into `backbrief.config.mjs`.'
}

/** Reads a configuration in YAML or JSON. What is wrong is reported with its place; then nothing of it applies. */
export function readConfig(source: SourceText, report: Report): ReadConfig {
  const nothing = { data: {}, places: {} }
  if (source.fault) {
    reportSourceFault(source.file, source.fault, report)
    return nothing
  }
  // JSON is YAML, too: so each setting has a place.
  const yaml = readYaml({ text: source.text, firstLine: 1 })
  if ('findings' in yaml) {
    for (const fault of yaml.findings) report(configIsValid, fault)
    return nothing
  }
  if (yaml.value === '' || yaml.value === null) return nothing
  const judged = judgeConfig(yaml.value)
  if ('data' in judged) return { data: judged.data, places: placesOf(judged.data, yaml.place) }
  for (const { path, ...fault } of judged.faults) report(configIsValid, { ...fault, place: yaml.keyPlace(path) })
  return nothing
}

/** A setting that is wrong, and where. */
interface ConfigFault {
  readonly path: readonly PropertyKey[]
  readonly what: string
  readonly fix: string
}

/** Holds the plain settings of a configuration against the schema. */
export function judgeConfig(
  value: unknown
): { readonly data: ConfigData } | { readonly faults: readonly ConfigFault[] } {
  const parsed = configSchema.safeParse(value)
  if (parsed.success) return { data: parsed.data }
  const faults = explainIssues(parsed.error.issues, value, words).map(({ path, what, fix }) => {
    const [field] = path
    return field === 'rules' || field === 'formats'
      ? { path, what: code.what(field), fix: code.fix }
      : { path, what, fix }
  })
  return { faults }
}

function placesOf({ checks = {} }: ConfigData, place: (path: readonly string[]) => Position): Record<string, Position> {
  const paths = Object.entries(checks).flatMap(([id, set]) => [
    [id],
    ...(typeof set === 'string' ? [] : Object.keys(set).map(name => [id, name]))
  ])
  return Object.fromEntries(paths.map(path => [['checks', ...path].join('.'), place(['checks', ...path])]))
}
