import type { Position } from 'unist'
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError
} from 'yaml'
import type { Finding } from '../deck/diagnostic.js'
import type { Piece } from './cut-slides.js'
import { unreadable } from './yaml-limits.js'

/** YAML as plain data in which every scalar is text, with the place of each value; or why it cannot be read. */
export type ReadYaml =
  | {
      readonly value: unknown
      /** Returns the place of a value; that of its nearest ancestor when it is absent. */
      place(path: readonly PropertyKey[]): Position
      /** Returns the place of a value's key. */
      keyPlace(path: readonly PropertyKey[]): Position
    }
  | { readonly findings: readonly Finding[] }

/** Later errors in YAML often follow from the first. */
const maxFindings = 5

/** The limit for front matter and brands, which are a page at most. */
const pageOfFacts = 32 * 1024

/**
 * Reads YAML without types, anchors, aliases or tags: `no` stays `no`, `12:30` stays `12:30`. Never throws. `limit` is how many
 * bytes it may have.
 */
export function readYaml(piece: Piece, limit: number = pageOfFacts): ReadYaml {
  const bomb = unreadable(piece, limit)
  if (bomb) return { findings: [bomb] }
  const lines = new LineCounter()
  const document = parseDocument(piece.text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    // The parser's own check is quadratic; `repeatedKeys` is not.
    uniqueKeys: false,
    // With `silent`, a second document would be ignored.
    logLevel: 'error'
  })
  const at = (start: number, end = start): Position => ({ start: point(start), end: point(end) })
  const point = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: line + piece.firstLine - 1, column: col }
  }
  const lineAround = (offset: number) => {
    const start = piece.text.slice(0, offset).lastIndexOf('\n') + 1
    return piece.text.slice(start).split('\n', 1)[0] ?? ''
  }
  const errors = document.errors.filter(error => !isEmptyDocument(error, piece.text))
  const findings: Finding[] = [...errors, ...document.warnings].slice(0, maxFindings).map(error => ({
    ...explain(error, piece.text.slice(error.pos[0], error.pos[0] + 60).split('\n')[0] ?? '', lineAround(error.pos[0])),
    place: at(...error.pos)
  }))
  findings.push(...[...repeatedKeys(document, at), ...anchorFindings(piece.text, document, at)].slice(0, maxFindings))
  if (findings.length > 0) return { findings: findings.slice(0, maxFindings) }
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    place: path => placeOf(document, path, at),
    keyPlace: path => keyPlaceOf(document, path, at) ?? placeOf(document, path, at)
  }
}

function placeOf(
  document: Document,
  path: readonly PropertyKey[],
  at: (start: number, end: number) => Position
): Position {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return at(node.range[0], node.range[1])
  }
  return at(0, 0)
}

function keyPlaceOf(
  document: Document,
  path: readonly PropertyKey[],
  at: (start: number, end: number) => Position
): Position | undefined {
  for (let length = path.length; length > 0; length--) {
    const map = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && key.value === path[length - 1]) : undefined
    if (isScalar(pair?.key) && pair.key.range) return at(pair.key.range[0], pair.key.range[1])
  }
  return undefined
}

/** Whether an error is only about a final `---`, as in front matter, after which there is nothing. */
function isEmptyDocument({ code, pos: [start] }: YAMLError, text: string): boolean {
  const isBlank = (line: string) => /^\s*(?:---|\.\.\.)?\s*(?:#.*)?$/.test(line)
  return code === 'MULTIPLE_DOCS' && text.slice(start).split('\n').every(isBlank)
}

function repeatedKeys(document: Document, at: (start: number, end: number) => Position): Finding[] {
  const findings: Finding[] = []
  visit(document, {
    Map(_key, { items }) {
      const known = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (known.has(key.value) && key.range)
          findings.push({
            what: 'Unexpected second line for the same field',
            fix: 'Keep one of the two lines.',
            place: at(key.range[0], key.range[1])
          })
        known.add(key.value)
      }
    }
  })
  return findings
}

function anchorFindings(text: string, document: Document, at: (start: number, end: number) => Position): Finding[] {
  const findings: Finding[] = []
  if (!/[&*]/.test(text)) return findings
  visit(document, (_key, node) => {
    if (!isNode(node) || !node.range) return
    const mark = isAlias(node) ? `*${node.source}` : 'anchor' in node && node.anchor ? `&${node.anchor}` : undefined
    if (mark === undefined) return
    findings.push({
      what: `Unexpected \`${mark}\`, which is a reference in YAML`,
      fix: 'Put the value between quotes: `"…"`.',
      place: at(node.range[0], node.range[1])
    })
  })
  return findings
}

/** Explains an error of the YAML parser; `rest` is the line from the error on. */
function explain(error: YAMLError, rest: string, line: string): { what: string; fix: string } {
  const [, field, value] = /^([A-Za-z-]+):(\S.*)$/.exec(rest) ?? []
  if (field && value)
    return {
      what: `Unexpected \`${field}:\` without a space after it`,
      fix: `Write \`${field}: ${value}\`.`
    }
  switch (error.code) {
    case 'MULTIPLE_DOCS':
      return {
        what: 'Unexpected `---`, which begins a second document',
        fix: 'Remove the line `---`: the front matter is one block.'
      }
    case 'TAB_AS_INDENT':
      return {
        what: 'Unexpected tab at the beginning of a line, expected spaces',
        fix: 'Replace the tab by two spaces.'
      }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
      return {
        what: `Unexpected sign in \`${rest}\``,
        fix: quotedLine(line) ?? 'Put the whole value between quotes, as in `title: "Protection: an introduction"`.'
      }
    case 'MISSING_CHAR':
      return {
        what: 'Unexpected end of a value',
        fix: 'Close the quotes or the bracket that was opened, or add the missing `:`.'
      }
    case 'BAD_INDENT':
      return {
        what: 'Unexpected indent',
        fix: 'Begin every field at the left edge, and what belongs to it two spaces further in.'
      }
    case 'TAG_RESOLVE_FAILED':
      return { what: 'Unexpected `!`, which names a type in YAML', fix: 'Put the value between quotes: `"…"`.' }
    default:
      return {
        what: 'Unexpected text that is not a `field: value`',
        fix: 'Write one `field: value` on each line, and quotes around values with signs in them.'
      }
  }
}

/** Suggests a line with its value in quotes, if it is short and has no quotes. */
function quotedLine(line: string): string | undefined {
  const [, field, value = ''] = line.length > 200 ? [] : (/^\s*([A-Za-z-]+):\s+([^"\\]{1,100}?)\s*$/.exec(line) ?? [])
  return field && value ? `Put the whole value between quotes: \`${field}: "${value}"\`.` : undefined
}
