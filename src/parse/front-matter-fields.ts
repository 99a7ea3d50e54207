import type { Position } from 'unist'
import * as z from 'zod'
import { type FrontMatter, frontMatterSchema, themeFile, themes } from '../deck/front-matter.js'
import type { Piece } from './cut-slides.js'
import {
  deckIsWrittenForBackbrief,
  frontMatterFieldIsKnown,
  frontMatterIsComplete,
  frontMatterIsReadable,
  frontMatterValueIsValid
} from './problems.js'
import { impossibleDate, meantValue, withoutCurlyQuotes, withRepair } from './recover/fields.js'
import { describeTool, type OtherTool, toolOfFields } from './recover/other-tools.js'
import { linePlace, type Report } from './report.js'
import { markupIsUnderstood } from './slide-problems.js'
import { explainIssues, type FieldIssue, type Vocabulary } from './validation.js'
import { readYaml } from './yaml.js'

/** The valid fields of a front matter; invalid ones are reported and replaced by a default. */
export interface UnderstoodFields {
  readonly frontMatter: FrontMatter
  readonly places: Readonly<Record<string, Position>>
  /** The program that the deck was written for, if another one. */
  readonly tool?: OtherTool
}

/** The default for a front matter that could not be read. */
export const standIn: FrontMatter = {
  title: '',
  language: 'en',
  // Not a number, so that no comparison reports anything about an unknown duration.
  duration: Number.NaN,
  audience: '',
  version: '',
  date: '1970-01-01',
  source: '',
  profile: 'plain',
  theme: 'field'
}

/** Validates the lines between the two `---` against the schema. `ownThemes` are the names of the user's own themes. */
export function understandFields(piece: Piece, report: Report, ownThemes: readonly string[] = []): UnderstoodFields {
  const yaml = readYaml(piece)
  if ('findings' in yaml) {
    for (const finding of yaml.findings) report(frontMatterIsReadable, finding)
    return { frontMatter: standIn, places: {} }
  }
  const { value, findings } = withoutCurlyQuotes(
    yaml.value === '' || yaml.value === null ? {} : yaml.value,
    piece,
    yaml
  )
  for (const finding of findings) report(markupIsUnderstood, finding)
  const places = placesOf(value, yaml.place)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(frontMatterIsReadable, {
      what: 'Unexpected list or text, expected one `field: value` on each line',
      fix: 'Write `title: …` and the other fields without anything in front of them.',
      place: yaml.place([])
    })
    return { frontMatter: standIn, places }
  }
  const schema = schemaWith(ownThemes)
  const theme = 'theme' in value && themeFile.test(String(value.theme)) ? { theme: String(value.theme) } : {}
  const parsed = schema.safeParse(withoutThemeFile(value))
  if (parsed.success) return { frontMatter: { ...parsed.data, ...theme }, places }
  const issues = explainIssues(parsed.error.issues, value, words)
  // A misspelt name is reported once, not also as a missing field.
  const misspelt = new Set(issues.map(({ meant }) => meant))
  const tool = toolOfFields(Object.keys(value))
  const { folded, others } = foldedInto(tool, issues)
  if (tool && folded.length > 0)
    report(deckIsWrittenForBackbrief, {
      ...describeTool(tool, byKind(folded)),
      place: linePlace(piece.firstLine - 1, 3)
    })
  for (const issue of others) {
    if (issue.kind === 'absent' && misspelt.has(issue.path.map(String).join('.'))) continue
    const absent = issue.kind === 'absent' && issue.path.length === 1 && !(String(issue.path[0]) in value)
    report(ruleFor[issue.kind], {
      ...withRepair(issue, piece, yaml),
      place: absent
        ? linePlace(piece.firstLine - 1, 3)
        : issue.kind === 'invalid'
          ? yaml.place(issue.path)
          : yaml.keyPlace(issue.path)
    })
  }
  return { frontMatter: { ...salvage(withoutThemeFile(value), issues), ...theme }, places, ...(tool && { tool }) }
}

/** The schema extended by the names of the user's own themes. */
function schemaWith(ownThemes: readonly string[]) {
  if (ownThemes.length === 0) return frontMatterSchema
  return frontMatterSchema.extend({ theme: z.enum([...themes, ...ownThemes]).default('field') })
}

// Whether the file exists is checked elsewhere.
function withoutThemeFile(value: object): object {
  return 'theme' in value && themeFile.test(String(value.theme)) ? { ...value, theme: standIn.theme } : value
}

/** Separates the issues that follow from the deck being for another program, reported as one, from the others. */
function foldedInto(tool: OtherTool | undefined, issues: readonly FieldIssue[]) {
  const foreign = new Set([...(tool?.own ?? []), ...(tool?.fields ?? [])])
  const isFolded = ({ kind, path: [field] }: FieldIssue) =>
    tool !== undefined && (kind === 'absent' || foreign.has(String(field)))
  return {
    folded: issues.filter(isFolded),
    others: issues.filter(issue => !isFolded(issue))
  }
}

function byKind(issues: readonly FieldIssue[]) {
  const fields = (isAbsent: boolean) =>
    issues.filter(({ kind }) => (kind === 'absent') === isAbsent).map(({ path }) => path.map(String).join('.'))
  return { foreign: fields(false), missing: fields(true) }
}

/** Returns the mandatory fields. */
export function mandatoryFields(): string[] {
  const { error } = frontMatterSchema.safeParse({})
  return error?.issues.map(({ path }) => String(path[0])) ?? []
}

const ruleFor = { absent: frontMatterIsComplete, unknown: frontMatterFieldIsKnown, invalid: frontMatterValueIsValid }

const words: Vocabulary = {
  noun: 'field',
  known: path =>
    path.length === 0
      ? Object.keys(frontMatterSchema.shape)
      : Object.keys(frontMatterSchema.shape[path[0] === 'brand' ? 'brand' : 'sensitivity'].unwrap().shape),
  example: (name, value) =>
    value === undefined ? (examples[name] ?? `${name}: …`) : `${name.split('.').at(-1)}: ${value}`,
  remark: name =>
    name === 'date' ? 'That day is an example: write the one on which you finished this version.' : undefined,
  meant: (path, found) => (path.length === 1 ? meantValue(String(path[0]), found) : undefined),
  impossible: (path, found) => (path.length === 1 ? impossibleDate(String(path[0]), found) : undefined)
}

const examples: Readonly<Record<string, string>> = {
  language: 'language: en',
  duration: 'duration: 60',
  version: 'version: 1.0.0',
  date: 'date: 2026-11-24',
  'brand.accent': 'accent: "#0a5c9e"',
  'sensitivity.support': 'support: "{{support contact}}"'
}

/** Returns the valid fields of an invalid front matter, with defaults for the others, so that other checks can run. */
function salvage(value: unknown, issues: readonly FieldIssue[]): FrontMatter {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return standIn
  const bad = new Set(issues.map(issue => String(issue.path[0])))
  const good = Object.fromEntries(Object.entries(value).filter(([field]) => !bad.has(field)))
  const parsed = frontMatterSchema.safeParse({
    ...standIn,
    duration: '60',
    title: '-',
    audience: '-',
    version: '-',
    source: '-',
    ...good
  })
  if (!parsed.success) return standIn
  return bad.has('duration') ? { ...parsed.data, duration: standIn.duration } : parsed.data
}

function placesOf(value: unknown, place: (path: readonly string[]) => Position): Record<string, Position> {
  const places: Record<string, Position> = {}
  const visit = (inside: unknown, path: readonly string[]): void => {
    if (path.length > 0) places[path.join('.')] = place(path)
    if (typeof inside !== 'object' || inside === null || Array.isArray(inside)) return
    for (const [key, below] of Object.entries(inside)) visit(below, [...path, key])
  }
  visit(value, [])
  return places
}
