import type { Finding } from '../deck/diagnostic.js'
import { partPlace } from './report.js'

// Word and PowerPoint break a line by a vertical tab, web pages by U+2028: those stand where a space should be.
const breaks = /[\v\f\u0085\u2028\u2029]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+/g
/** Nobody reads more of one file. */
const mostFaults = 20

/** A text without characters that nobody can see and that steer machines, and what to say of each line with some. */
export function readControlCharacters(text: string): { readonly text: string; readonly faults: readonly Finding[] } {
  if (text.search(control) === -1) return { text, faults: [] }
  const faults: Finding[] = []
  const lines = text.split('\n').map((line, index) => {
    const found = [...line.matchAll(control)]
    const [first] = found
    if (first && faults.length < mostFaults)
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
