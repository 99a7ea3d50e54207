import type { Position } from 'unist'
import type { Finding } from '../deck/diagnostic.js'
import type { Edit } from '../deck/edit.js'
import type { Piece } from './cut-slides.js'
import type { Judgement } from './judge.js'
import { partPlace } from './report.js'
import type { ReadYaml } from './yaml.js'

type Places = Pick<Extract<ReadYaml, { value: unknown }>, 'place' | 'keyPlace'>

/** A judgement on a field of YAML with what to change in its line, where that is certain. */
export function withRepair(judgement: Judgement, piece: Piece, yaml: Places): Judgement & Pick<Finding, 'edits'> {
  if (judgement.kind === 'absent') return withoutQuotes(judgement, piece, yaml)
  if (judgement.instead === undefined) return judgement
  const at = judgement.kind === 'unknown' ? yaml.keyPlace(judgement.path) : yaml.place(judgement.path)
  const before = textAt(piece, at)
  return before === undefined ? judgement : { ...judgement, edits: [{ place: at, before, after: judgement.instead }] }
}

/** YAML takes a colour without quotation marks for a remark, and the field for empty. */
function withoutQuotes(judgement: Judgement, piece: Piece, yaml: Places): Judgement & Pick<Finding, 'edits'> {
  const { start } = yaml.keyPlace(judgement.path)
  const [, begin = '', field = '', value] =
    /^(\s*(?:-\s+)?([\w-]+):[ \t]+)(#[^\s#"\\]+(?: [^\s#"\\]+)*)\s*(?:#.*)?$/.exec(lineOf(piece, start.line)) ?? []
  if (value === undefined || field !== String(judgement.path.at(-1))) return judgement
  const place = partPlace(start.line, begin.length, value.length)
  const name = judgement.path.map(String).join('.')
  return {
    ...judgement,
    what: `Unexpected \`${value}\` for \`${name}\` without quotation marks: YAML takes what begins with \`#\` for a remark`,
    fix: `Write \`${field}: "${value}"\`.`,
    edits: [{ place, before: value, after: `"${value}"` }]
  }
}

const curly = /^[“”„«‘‹](?![\s“”„«‘‹])([^“”„«»‘‹›"\\]{0,300}[^\s“”„«»‘’‹›"\\])[“”»’›]$/

/** Values between curly quotation marks, which a word processor has made of straight ones: the data without them, and what to say. */
export function withoutCurlyQuotes(
  value: unknown,
  piece: Piece,
  yaml: Places
): { readonly value: unknown; readonly faults: readonly Finding[] } {
  const faults: Finding[] = []
  const visit = (inside: unknown, path: readonly string[]): unknown => {
    if (typeof inside === 'string') return plain(inside, path)
    if (typeof inside !== 'object' || inside === null || Array.isArray(inside)) return inside
    return Object.fromEntries(Object.entries(inside).map(([key, below]) => [key, visit(below, [...path, key])]))
  }
  const plain = (text: string, path: readonly string[]): string => {
    const [, said] = curly.exec(text) ?? []
    const place = yaml.place(path)
    // Between straight ones they are meant.
    if (said === undefined || textAt(piece, place) !== text) return text
    faults.push({
      what: `Unexpected curly quotation marks around \`${text}\`, which would be shown`,
      fix: `Write \`${path.at(-1)}: "${said}"\`; with straight ones around the curly ones, if these belong to it.`,
      place,
      edits: [{ place, before: text, after: `"${said}"` }]
    })
    return said
  }
  return { value: visit(value, []), faults }
}

function lineOf({ text, firstLine }: Piece, line: number): string {
  return text.split('\n')[line - firstLine] ?? ''
}

/** What stands at a place on one line. */
function textAt(piece: Piece, { start, end }: Position): Edit['before'] | undefined {
  return start.line === end.line ? lineOf(piece, start.line).slice(start.column - 1, end.column - 1) : undefined
}
