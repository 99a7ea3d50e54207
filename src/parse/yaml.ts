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
import type { Piece } from './cut-slides.js'

/** What is wrong with a YAML text at one place. */
export interface YamlFault {
  readonly what: string
  readonly fix: string
  readonly place: Position
}

/** A YAML text as plain data in which every scalar is text, and where each of its values stands. */
export type ReadYaml =
  | {
      readonly value: unknown
      /** The place of a value; of the nearest one around it when it is absent. */
      place(path: readonly PropertyKey[]): Position
      /** The place of the name in front of a value. */
      keyPlace(path: readonly PropertyKey[]): Position
    }
  | { readonly faults: readonly YamlFault[] }

// Nesting is counted before the parser sees the text: yaml 2.9.1 can abort the whole process on 5000 open brackets.
const deepest = 16

/** Reads YAML without types, anchors, aliases or tags: `no` stays `no`, `12:30` stays `12:30`. Never throws. */
export function readYaml(piece: Piece): ReadYaml {
  const bomb = nestingFault(piece)
  if (bomb) return { faults: [bomb] }
  const lines = new LineCounter()
  const document = parseDocument(piece.text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent'
  })
  const at = (start: number, end = start): Position => ({ start: point(start), end: point(end) })
  const point = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: line + piece.firstLine - 1, column: col }
  }
  const faults = [...document.errors, ...document.warnings].map(error => ({
    ...explain(error, piece.text.slice(error.pos[0]).split('\n')[0]?.slice(0, 60) ?? ''),
    place: at(...error.pos)
  }))
  faults.push(...anchorFaults(document, at))
  if (faults.length > 0) return { faults: faults.slice(0, 5) }
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

function nestingFault(piece: Piece): YamlFault | undefined {
  for (const [index, line] of piece.text.split('\n').entries()) {
    const brackets = line.replace(/[^[{]/g, '').length
    const dashes = /^\s*(?:[-?:]\s+)*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0
    const indent = /^ */.exec(line)?.[0].length ?? 0
    if (brackets <= 64 && dashes <= deepest && indent <= 64) continue
    const at = { line: piece.firstLine + index, column: 1 }
    return {
      what: 'Unexpected values nested very deep',
      fix: 'Write one `field: value` on each line.',
      place: { start: at, end: { ...at, column: Math.min(line.length, 80) + 1 } }
    }
  }
  const opened = piece.text.replace(/[^[{]/g, '').length
  return opened > 2000
    ? { what: 'Unexpected number of brackets', fix: 'Write one `field: value` on each line.', place: lineOne(piece) }
    : undefined
}

function lineOne(piece: Piece): Position {
  const at = { line: piece.firstLine, column: 1 }
  return { start: at, end: at }
}

function anchorFaults(document: Document, at: (start: number, end: number) => Position): YamlFault[] {
  const faults: YamlFault[] = []
  visit(document, (_key, node) => {
    if (!isNode(node) || !node.range) return
    const mark = isAlias(node) ? `*${node.source}` : 'anchor' in node && node.anchor ? `&${node.anchor}` : undefined
    if (mark === undefined) return
    faults.push({
      what: `Unexpected \`${mark}\`, which is a reference in YAML`,
      fix: 'Put the value between quotes: `"…"`.',
      place: at(node.range[0], node.range[1])
    })
  })
  return faults
}

function explain(error: YAMLError, rest: string): { what: string; fix: string } {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { what: 'Unexpected second line for the same field', fix: 'Keep one of the two lines.' }
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
        fix: 'Put the whole value between quotes, as in `title: "Protection: an introduction"`.'
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
