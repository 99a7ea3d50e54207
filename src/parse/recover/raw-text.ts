import type { Literal, Node, Parent } from 'unist'
import type { Finding } from '../../deck/diagnostic.js'
import { linePlace, partPlace } from '../report.js'

// Word and PowerPoint break a line by a vertical tab, web pages by U+2028: those stand where a space should be.
const breaks = /[\v\f\u0085\u2028\u2029]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+/g
/** Nobody reads more of one file. */
const maxFaults = 20

/** A text without characters that nobody can see and that steer machines, and what to say of each line with some. */
export function readControlCharacters(text: string): { readonly text: string; readonly faults: readonly Finding[] } {
  if (text.search(control) === -1) return { text, faults: [] }
  const faults: Finding[] = []
  const lines = text.split('\n').map((line, index) => {
    const found = [...line.matchAll(control)]
    const [first] = found
    if (first && faults.length < maxFaults)
      faults.push({
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
  return { text: lines.join('\n'), faults }
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

/** A text without the lines by which Git marks what two people have changed, and what to say of each such place. */
export function readConflicts(text: string): { readonly text: string; readonly faults: readonly Finding[] } {
  if (!/^(?:<{7}|>{7})(?: |$)/m.test(text)) return { text, faults: [] }
  const faults: Finding[] = []
  let isOpen = false
  const lines = text.split('\n').map((line, index) => {
    const isStart = start.test(line)
    const isEnd = end.test(line)
    if (!isStart && !isEnd && !(isOpen && middle.test(line))) return line
    // An end without a beginning is what is left when only one of the three lines was taken out.
    if (isStart || (isEnd && !isOpen)) faults.push(fault(line, index + 1))
    isOpen = isStart || (isOpen && !isEnd)
    return ''
  })
  return { text: lines.join('\n'), faults: faults.slice(0, maxFaults) }
}

function fault(line: string, number: number): Finding {
  return {
    what: `Unexpected \`${line.slice(0, 60)}\`: two versions of the same lines, which Git could not bring together`,
    fix: 'Keep the lines that are right, and take out the others and the lines of `<<<<<<<`, `=======` and `>>>>>>>`.',
    place: linePlace(number, line.length)
  }
}

// What word processors and web pages take for arrows, ticks and boxes, and the sign of the same meaning that the fonts of every file
// have. Each pair is of one length, so that places in the text stay what they are.
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

/** What is written, with signs that a font of ours has in place of those that look alike and that none has. Code stays as it is. */
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
