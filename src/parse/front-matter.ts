import type { Position } from 'unist'
import { type FrontMatter, frontMatterSchema } from '../deck/front-matter.js'
import type { Piece } from './cut-slides.js'
import { type Judgement, judge, type Vocabulary } from './judge.js'
import { meantValue } from './meant-value.js'
import {
  deckHasFrontMatter,
  frontMatterFieldIsKnown,
  frontMatterIsComplete,
  frontMatterIsReadable,
  frontMatterValueIsValid
} from './problems.js'
import { linePlace, type Report } from './report.js'
import { readYaml } from './yaml.js'

/** The front matter as far as it could be understood; what could not be is replaced by a stand-in and reported. */
export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter
  readonly places: Readonly<Record<string, Position>>
  readonly body: Piece
}

const edge = /^---[ \t]*$/
// What people write, or what Word makes of three hyphens.
const almostEdge = /^[ \t]*(?:--|-{4,}|[—–]+-?|_{3,}|={3,}|\*{3,}|\.{3})[ \t]*$/
// A line that only a slide can hold: if it stands before the closing `---`, that `---` is a slide break.
const slideText = /^(::|##|>\s|!\[|- \[[ x]\])/

const standIn: FrontMatter = {
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

/** Takes the front matter off a deck's text and holds it against the schema. */
export function readFrontMatter(text: string, report: Report): ReadFrontMatter {
  const lines = text.split('\n')
  const first = lines.findIndex(line => line.trim() !== '')
  if (first > 0 && edge.test(lines[first] ?? '')) {
    report(deckHasFrontMatter, {
      what: `Unexpected ${first === 1 ? 'empty line' : `\`${first}\` empty lines`} above the front matter`,
      fix: 'Take out what is empty, so that the first line of the file is `---`.',
      place: linePlace(1)
    })
    return readFrom(first, lines, report)
  }
  return readFrom(0, lines, report)
}

/** Reads front matter that begins on a line, counted from 0. */
function readFrom(first: number, all: readonly string[], report: Report): ReadFrontMatter {
  const lines = all.slice(first)
  const at = first + 1
  const end = lines.findIndex((line, index) => index > 0 && edge.test(line))
  const stray = lines.findIndex((_, index) => index > 0 && belongsToSlide(lines, index))
  if (!edge.test(lines[0] ?? '')) return withoutFrontMatter(lines.join('\n'), lines, report)
  if (end === -1 || (stray !== -1 && stray < end)) {
    const line = stray === -1 ? 0 : stray
    const almost = lines.findIndex(
      (text, index) => index > 0 && (stray === -1 || index < stray) && almostEdge.test(text)
    )
    if (almost > 0) {
      const text = lines[almost] ?? ''
      report(deckHasFrontMatter, {
        what: `Unexpected \`${text.trim().slice(0, 40)}\` at the end of the front matter, expected \`---\``,
        fix: 'Write three hyphens, no more and no less, on a line of their own.',
        place: linePlace(almost + at, text.length),
        repair: [{ place: linePlace(almost + at, text.length), before: text, after: '---' }]
      })
    } else
      report(deckHasFrontMatter, {
        what: `Unexpected ${stray === -1 ? 'end of the file' : `\`${lines[line]}\``} in the front matter, expected \`---\` to close it`,
        fix: 'Put `---` on a line of its own after the last field.',
        place: linePlace(line + at, lines[line]?.length)
      })
    return {
      frontMatter: standIn,
      places: {},
      body: { text: lines.slice(line || 1).join('\n'), firstLine: (line || 1) + at }
    }
  }
  const body = { text: lines.slice(end + 1).join('\n'), firstLine: end + 1 + at }
  return { ...understand({ text: lines.slice(1, end).join('\n'), firstLine: 1 + at }, report), body }
}

/** `# Title` between empty lines is a heading, though YAML would take it for a comment. */
function belongsToSlide(lines: readonly string[], index: number): boolean {
  const [before, line = '', after] = lines.slice(index - 1, index + 2)
  return slideText.test(line) || (/^# \S/.test(line) && before?.trim() === '' && after?.trim() === '')
}

function withoutFrontMatter(text: string, lines: readonly string[], report: Report): ReadFrontMatter {
  report(deckHasFrontMatter, {
    what: `Unexpected \`${(lines[0] ?? '').slice(0, 40)}\` on the first line, expected \`---\``,
    fix: 'Begin the file with `---`, then `title: …` and the other fields, then `---` again. `backbrief new` writes an example.',
    place: linePlace(1, lines[0]?.length)
  })
  return { frontMatter: standIn, places: {}, body: { text, firstLine: 1 } }
}

function understand(piece: Piece, report: Report): Omit<ReadFrontMatter, 'body'> {
  const yaml = readYaml(piece)
  if ('faults' in yaml) {
    for (const fault of yaml.faults) report(frontMatterIsReadable, fault)
    return { frontMatter: standIn, places: {} }
  }
  const value = yaml.value === '' || yaml.value === null ? {} : yaml.value
  const places = placesOf(value, yaml.place)
  if (typeof value !== 'object' || Array.isArray(value)) {
    report(frontMatterIsReadable, {
      what: 'Unexpected list or text, expected one `field: value` on each line',
      fix: 'Write `title: …` and the other fields without anything in front of them.',
      place: yaml.place([])
    })
    return { frontMatter: standIn, places }
  }
  const parsed = frontMatterSchema.safeParse(value)
  if (parsed.success) return { frontMatter: parsed.data, places }
  const judgements = judge(parsed.error.issues, value, words)
  // A misspelt name is said once, not also as a field that is missing.
  const misspelt = new Set(judgements.map(({ meant }) => meant))
  for (const judgement of judgements) {
    if (judgement.kind === 'absent' && misspelt.has(judgement.path.map(String).join('.'))) continue
    const absent = judgement.kind === 'absent' && judgement.path.length === 1 && !(String(judgement.path[0]) in value)
    report(principles[judgement.kind], {
      ...judgement,
      place: absent
        ? linePlace(piece.firstLine - 1, 3)
        : judgement.kind === 'invalid'
          ? yaml.place(judgement.path)
          : yaml.keyPlace(judgement.path)
    })
  }
  return { frontMatter: salvage(value, judgements), places }
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
  meant: (path, found) => (path.length === 1 ? meantValue(String(path[0]), found) : undefined)
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
