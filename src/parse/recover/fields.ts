import type { Position } from 'unist'
import type { Finding } from '../../deck/diagnostic.js'
import type { Edit } from '../../deck/edit.js'
import { languageNamed, mayBeSpoken } from '../../deck/language.js'
import type { Piece } from '../cut-slides.js'
import { partPlace } from '../report.js'
import type { FieldIssue } from '../validation.js'
import type { ReadYaml } from '../yaml.js'

type Places = Pick<Extract<ReadYaml, { value: unknown }>, 'place' | 'keyPlace'>

/** An issue of a field of YAML with what to change in its line, where that is certain. */
export function withRepair(issue: FieldIssue, piece: Piece, yaml: Places): FieldIssue & Pick<Finding, 'edits'> {
  if (issue.kind === 'absent') return withoutQuotes(issue, piece, yaml)
  if (issue.instead === undefined) return issue
  const at = issue.kind === 'unknown' ? yaml.keyPlace(issue.path) : yaml.place(issue.path)
  const before = textAt(piece, at)
  return before === undefined ? issue : { ...issue, edits: [{ place: at, before, after: issue.instead }] }
}

/** YAML reads an unquoted colour as a comment, so that its field is empty. */
function withoutQuotes(issue: FieldIssue, piece: Piece, yaml: Places): FieldIssue & Pick<Finding, 'edits'> {
  const { start } = yaml.keyPlace(issue.path)
  const [, begin = '', field = '', value] =
    /^(\s*(?:-\s+)?([\w-]+):[ \t]+)(#[^\s#"\\]+(?: [^\s#"\\]+)*)\s*(?:#.*)?$/.exec(lineOf(piece, start.line)) ?? []
  if (value === undefined || field !== String(issue.path.at(-1))) return issue
  const place = partPlace(start.line, begin.length, value.length)
  const name = issue.path.map(String).join('.')
  return {
    ...issue,
    what: `Unexpected \`${value}\` for \`${name}\` without quotation marks: YAML takes what begins with \`#\` for a remark`,
    fix: `Write \`${field}: "${value}"\`.`,
    edits: [{ place, before: value, after: `"${value}"` }]
  }
}

const curly = /^[“”„«‘‹](?![\s“”„«‘‹])([^“”„«»‘‹›"\\]{0,300}[^\s“”„«»‘’‹›"\\])[“”»’›]$/

/** Strips curly quotation marks, which word processors make of straight ones, from values; returns a finding for each. */
export function withoutCurlyQuotes(
  value: unknown,
  piece: Piece,
  yaml: Places
): { readonly value: unknown; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const visit = (inside: unknown, path: readonly string[]): unknown => {
    if (typeof inside === 'string') return plain(inside, path)
    if (typeof inside !== 'object' || inside === null || Array.isArray(inside)) return inside
    return Object.fromEntries(Object.entries(inside).map(([key, below]) => [key, visit(below, [...path, key])]))
  }
  const plain = (text: string, path: readonly string[]): string => {
    const [, said] = curly.exec(text) ?? []
    const place = yaml.place(path)
    // Inside straight ones they are intended.
    if (said === undefined || textAt(piece, place) !== text) return text
    findings.push({
      what: `Unexpected curly quotation marks around \`${text}\`, which would be shown`,
      fix: `Write \`${path.at(-1)}: "${said}"\`; with straight ones around the curly ones, if these belong to it.`,
      place,
      edits: [{ place, before: text, after: `"${said}"` }]
    })
    return said
  }
  return { value: visit(value, []), findings }
}

function lineOf({ text, firstLine }: Piece, line: number): string {
  return text.split('\n')[line - firstLine] ?? ''
}

/** Returns the text at a place on one line. */
function textAt(piece: Piece, { start, end }: Position): Edit['before'] | undefined {
  return start.line === end.line ? lineOf(piece, start.line).slice(start.column - 1, end.column - 1) : undefined
}

const tags = ['en', 'fr', 'es', 'pt', 'ru', 'ar']

/** Returns the intended value of an invalid front-matter field; `undefined` where that is not certain. */
export function meantValue(field: string, found: string): string | undefined {
  switch (field) {
    case 'language':
      return languageNamed(found) ?? tag(found)
    case 'duration':
      return duration(found)
    case 'date':
    case 'review':
      return date(found, written)
    default:
      return undefined
  }
}

/** Explains why a well-formed date is impossible: `February 2026 has 28 days`. */
export function impossibleDate(
  field: string,
  found: string
): { readonly why: string; readonly last: string } | undefined {
  if (field !== 'date' && field !== 'review') return undefined
  return date(found, (year, month, day) => {
    const days = daysIn(year, month)
    if (days === undefined || day <= days || day > 31) return undefined
    const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1, 1))
    return { why: `${name} ${year} has ${days} days`, last: written(year, month, days) ?? found }
  })
}

/** `EN` and `pt_br` in the spelling of tags. */
function tag(found: string): string | undefined {
  const [, language = '', region] = /^([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?$/.exec(found) ?? []
  if (language === '') return undefined
  const written = region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase()
  return mayBeSpoken(written) ? written : undefined
}

/** `30 min`, `1 hour` and `1h30`, in minutes. */
function duration(found: string): string | undefined {
  const [, hours, more] = /^(\d{1,2})\s*(?:h|hrs?|hours?|heures?|horas?)\s*(\d{1,2})?(?:\s*min.*)?$/i.exec(found) ?? []
  if (hours !== undefined) return String(Number(hours) * 60 + Number(more ?? 0))
  return /^(\d{1,4})\s*(?:m|mins?|minut[a-z]*|мин.*|دقيقة|分钟?|['′])\.?$/i.exec(found)?.[1]
}

/** `24 November 2026`, `24.11.2026`, `2026/11/24`; `11/12/2026` is ambiguous and not accepted. */
function date<Said>(
  found: string,
  said: (year: string, month: number, day: number) => Said | undefined
): Said | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})日?$/.exec(found) ?? []
  if (year !== '') return said(year, Number(month), Number(day))
  const [, first = '', sign = '', second = '', last = ''] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(found) ?? []
  if (last !== '') {
    const [a, b] = [Number(first), Number(second)]
    // With dots the day always comes first; with slashes only a number above 12 shows which is the day.
    if (sign === '.' || a > 12 || a === b) return said(last, b, a)
    return b > 12 ? said(last, a, b) : undefined
  }
  return named(found, said)
}

/** A date with the name of its month, in any known language and any order. */
function named<Said>(
  found: string,
  said: (year: string, month: number, day: number) => Said | undefined
): Said | undefined {
  const [word] = /\p{L}{3,}/u.exec(found.replace(/\b(?:de|del|of)\b/giu, ' ')) ?? []
  const [year] = /\b\d{4}\b/.exec(found) ?? []
  const [day] = /\b\d{1,2}(?=\b|st|nd|rd|th|er|º)/.exec(found.replace(/\d{4}/, '')) ?? []
  if (!word || !year || !day) return undefined
  const month = monthNames().findIndex(names => names.some(name => name.startsWith(word.toLowerCase())))
  return said(year, month + 1, Number(day))
}

/** The names of each month, in lower case, as written in a date. */
function monthNames(): string[][] {
  return Array.from({ length: 12 }, (_, month) =>
    tags.flatMap(tag =>
      new Intl.DateTimeFormat(tag, { month: 'long', day: 'numeric', timeZone: 'UTC' })
        .formatToParts(Date.UTC(2026, month, 1))
        .flatMap(({ type, value }) => (type === 'month' ? [value.toLowerCase()] : []))
    )
  )
}

function written(year: string, month: number, day: number): string | undefined {
  if (day < 1 || day > (daysIn(year, month) ?? 0)) return undefined
  return [year, ...[month, day].map(number => String(number).padStart(2, '0'))].join('-')
}

function daysIn(year: string, month: number): number | undefined {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(Number(year), month, 0)).getUTCDate() : undefined
}
