import type { Finding } from '../deck/diagnostic.js'
import { linePlace } from './report.js'

const start = /^<{7}(?: |$)/
const end = /^>{7}(?: |$)/
const middle = /^(?:={7}|\|{7}(?: .*)?)$/
/** Nobody reads more of one file. */
const mostFaults = 20

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
  return { text: lines.join('\n'), faults: faults.slice(0, mostFaults) }
}

function fault(line: string, number: number): Finding {
  return {
    what: `Unexpected \`${line.slice(0, 60)}\`: two versions of the same lines, which Git could not bring together`,
    fix: 'Keep the lines that are right, and take out the others and the lines of `<<<<<<<`, `=======` and `>>>>>>>`.',
    place: linePlace(number, line.length)
  }
}
