import type { Literal, Node, Parent } from 'unist'
import type { Finding } from '../../deck/diagnostic.js'
import { linePlace, partPlace } from '../report.js'

// Word and PowerPoint break lines with a vertical tab, web pages with U+2028: these become a space.
const breaks = /[\v\f\u0085\u2028\u2029]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+/g
/** The limit of findings per file. */
const maxFindings = 20

/** Removes control characters, which are invisible, from a text; returns a finding for each line with some. */
export function readControlCharacters(text: string): { readonly text: string; readonly findings: readonly Finding[] } {
  if (text.search(control) === -1) return { text, findings: [] }
  const findings: Finding[] = []
  const lines = text.split('\n').map((line, index) => {
    const found = [...line.matchAll(control)]
    const [first] = found
    if (first && findings.length < maxFindings)
      findings.push({
        what: `Unexpected ${found.length === 1 && first[0].length === 1 ? '' : `\`${found.map(([run]) => run).join('').length}\` characters that cannot be seen, the first of them `}${nameOf(first[0])}`,
        fix: 'Take it out. `backbrief check --fix` does that.',
        place: partPlace(index + 1, first.index, first[0].length),
        edits: found.map(({ 0: before, index: at }) => ({
          place: partPlace(index + 1, at, before.length),
          before,
          after: instead(before)
        }))
      })
    return line.replace(control, instead)
  })
  return { text: lines.join('\n'), findings }
}

function instead(run: string): string {
  return breaks.test(run) ? ' ' : ''
}

function nameOf(run: string): string {
  const code = (run.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return breaks.test(run) ? `line break (U+${code})` : `control character (U+${code})`
}

const start = /^<{7}(?: |$)/
const end = /^>{7}(?: |$)/
const middle = /^(?:={7}|\|{7}(?: .*)?)$/

/** Removes Git's conflict markers from a text; returns a finding for each conflict. */
export function readConflicts(text: string): { readonly text: string; readonly findings: readonly Finding[] } {
  if (!/^(?:<{7}|>{7})(?: |$)/m.test(text)) return { text, findings: [] }
  const findings: Finding[] = []
  let isOpen = false
  const lines = text.split('\n').map((line, index) => {
    const isStart = start.test(line)
    const isEnd = end.test(line)
    if (!isStart && !isEnd && !(isOpen && middle.test(line))) return line
    // An end without a start remains when only the first marker was deleted.
    if (isStart || (isEnd && !isOpen)) findings.push(finding(line, index + 1))
    isOpen = isStart || (isOpen && !isEnd)
    return ''
  })
  return { text: lines.join('\n'), findings: findings.slice(0, maxFindings) }
}

function finding(line: string, number: number): Finding {
  return {
    what: `Unexpected \`${line.slice(0, 60)}\`: two versions of the same lines, which Git could not bring together`,
    fix: 'Keep the lines that are right, and take out the others and the lines of `<<<<<<<`, `=======` and `>>>>>>>`.',
    place: linePlace(number, line.length)
  }
}

// Arrows, ticks and boxes of word processors and web pages, and the equivalent that our fonts have. Both have the same
// length, so that places stay valid.
const pairs: readonly (readonly [signs: string, instead: string])[] = [
  ['➔➜➝➞➙➛➤➢➣➨➠➟➩➪➫➬➭➮➯➱➲➳➵➸➺➻➼➽➾', '→'],
  ['☐◻❏❐❑❒▢', '□'],
  ['☑✔✅', '✓'],
  ['☒✗✘✕✖☓❌', '×'],
  ['◼◾', '■'],
  ['▸►', '▶'],
  ['‣⁃', '•']
]

const known = new Map(pairs.flatMap(([signs, instead]) => [...signs].map(sign => [sign, instead] as const)))
const any = new RegExp(`[${[...known.keys()].join('')}]`, 'gu')

/** Whether a text has signs that `withKnownSigns` replaces. */
export function hasLookAlikes(text: string): boolean {
  return text.search(any) !== -1
}

/** Replaces signs that our fonts lack by similar ones, except in code. */
export function withKnownSigns<N extends Node>(node: N): N {
  const copy = { ...node }
  if (isText(copy)) copy.value = copy.value.replace(any, sign => known.get(sign) ?? sign)
  if (isParent(copy)) copy.children = copy.children.map(withKnownSigns)
  return copy
}

function isText(node: Node): node is Literal & { value: string } {
  return node.type === 'text' && 'value' in node
}

function isParent(node: Node): node is Parent {
  return 'children' in node
}
