import type { Position } from 'unist'
import * as z from 'zod'
import { type FrontMatter, frontMatterSchema, themeFile, themes } from '../deck/front-matter.js'
import type { Piece } from './cut-slides.js'
import { type Judgement, judge, type Vocabulary } from './judge.js'
import {
  deckIsWrittenForBackbrief,
  frontMatterFieldIsKnown,
  frontMatterIsComplete,
  frontMatterIsReadable,
  frontMatterValueIsValid,
  markupIsUnderstood
} from './problems.js'
import { impossibleDate, meantValue, withoutCurlyQuotes, withRepair } from './recover/fields.js'
import { describeTool, type OtherTool, toolOfFields } from './recover/other-tools.js'
import { linePlace, type Report } from './report.js'
import { readYaml } from './yaml.js'

/** The fields of a front matter as far as they could be understood; what could not be is replaced by a stand-in and reported. */
export interface UnderstoodFields {
  readonly frontMatter: FrontMatter
  readonly places: Readonly<Record<string, Position>>
  /** The program that the deck was written for, where that is another one. */
  readonly tool?: OtherTool
}

/** What stands in for a front matter of which nothing is known. */
export const standIn: FrontMatter = {
  title: '',
  language: 'en',
  // No number: whatever is compared with it, nothing is said of a duration that nobody knows.
  duration: Number.NaN,
  audience: '',
  version: '',
  date: '1970-01-01',
  source: '',
  profile: 'plain',
  theme: 'field'
}

/** Holds the lines between the two `---` against the schema. `ownThemes` are names of themes that the user brings. */
export function understandFields(piece: Piece, report: Report, ownThemes: readonly string[] = []): UnderstoodFields {
  const yaml = readYaml(piece)
  if ('faults' in yaml) {
    for (const fault of yaml.faults) report(frontMatterIsReadable, fault)
    return { frontMatter: standIn, places: {} }
  }
  const { value, faults } = withoutCurlyQuotes(yaml.value === '' || yaml.value === null ? {} : yaml.value, piece, yaml)
  for (const fault of faults) report(markupIsUnderstood, fault)
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
  const judgements = judge(parsed.error.issues, value, words)
  // A misspelt name is said once, not also as a field that is missing.
  const misspelt = new Set(judgements.map(({ meant }) => meant))
  const tool = toolOfFields(Object.keys(value))
  const { folded, others } = foldedInto(tool, judgements)
  if (tool && folded.length > 0)
    report(deckIsWrittenForBackbrief, {
      ...describeTool(tool, byKind(folded)),
      place: linePlace(piece.firstLine - 1, 3)
    })
  for (const judgement of others) {
    if (judgement.kind === 'absent' && misspelt.has(judgement.path.map(String).join('.'))) continue
    const absent = judgement.kind === 'absent' && judgement.path.length === 1 && !(String(judgement.path[0]) in value)
    report(principles[judgement.kind], {
      ...withRepair(judgement, piece, yaml),
      place: absent
        ? linePlace(piece.firstLine - 1, 3)
        : judgement.kind === 'invalid'
          ? yaml.place(judgement.path)
          : yaml.keyPlace(judgement.path)
    })
  }
  return { frontMatter: { ...salvage(withoutThemeFile(value), judgements), ...theme }, places, ...(tool && { tool }) }
}

/** The schema in which themes may also have the names of the user's own. */
function schemaWith(ownThemes: readonly string[]) {
  if (ownThemes.length === 0) return frontMatterSchema
  return frontMatterSchema.extend({ theme: z.enum([...themes, ...ownThemes]).default('field') })
}

// Whether there is such a file is not for the schema to say.
function withoutThemeFile(value: object): object {
  return 'theme' in value && themeFile.test(String(value.theme)) ? { ...value, theme: standIn.theme } : value
}

/** What is said at once of a deck of another program, instead of a message for each of its fields, and the other judgements. */
function foldedInto(tool: OtherTool | undefined, judgements: readonly Judgement[]) {
  const foreign = new Set([...(tool?.own ?? []), ...(tool?.fields ?? [])])
  const isFolded = ({ kind, path: [field] }: Judgement) =>
    tool !== undefined && (kind === 'absent' || foreign.has(String(field)))
  return {
    folded: judgements.filter(isFolded),
    others: judgements.filter(judgement => !isFolded(judgement))
  }
}

function byKind(judgements: readonly Judgement[]) {
  const fields = (isAbsent: boolean) =>
    judgements.filter(({ kind }) => (kind === 'absent') === isAbsent).map(({ path }) => path.map(String).join('.'))
  return { foreign: fields(false), missing: fields(true) }
}

/** The fields that no deck is without. */
export function mandatoryFields(): string[] {
  const { error } = frontMatterSchema.safeParse({})
  return error?.issues.map(({ path }) => String(path[0])) ?? []
}

const principles = { absent: frontMatterIsComplete, unknown: frontMatterFieldIsKnown, invalid: frontMatterValueIsValid }

const words: Vocabulary = {
  noun: 'field',
  known: path =>
    path.length === 0
      ? Object.keys(frontMatterSchema.shape)
      : Object.keys(frontMatterSchema.shape[path[0] === 'brand' ? 'brand' : 'sensitivity'].unwrap().shape),
  example: (name, value) =>
    value === undefined ? (examples[name] ?? `${name}: …`) : `${name.split('.').at(-1)}: ${value}`,
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

/** What is right in a front matter that has faults, so that the other checks can go on. */
function salvage(value: unknown, judgements: readonly Judgement[]): FrontMatter {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return standIn
  const bad = new Set(judgements.map(judgement => String(judgement.path[0])))
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
