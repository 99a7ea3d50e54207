import { lineHunks } from './line-hunks.js'

/** A text with `\n` as its line ends, whatever ends it has. */
export function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

/**
 * A text, whose line ends are `\n`, with the line ends that an earlier version of it has: lines that have not changed stay as they are, byte
 * for byte; new ones end like the line that they replace, or the first of all.
 */
export function withLineEndsOf(earlier: string, text: string): string {
  const pieces = earlier.split(/(\r\n|\r|\n)/)
  const lines = pieces.filter((_, index) => index % 2 === 0)
  const ends = pieces.filter((_, index) => index % 2 === 1)
  const usual = ends[0] ?? '\n'
  const fresh = text.split('\n')
  const made: string[] = []
  let at = 0
  for (const { from, to, lines: changed } of lineHunks(lines, fresh)) {
    made.push(...ends.slice(at, from))
    made.push(...changed.map((_, index) => (from + index < to ? ends[from + index] : undefined) ?? usual))
    at = to
  }
  made.push(...ends.slice(at))
  return fresh.reduce((whole, line, index) => {
    if (index === fresh.length - 1) return whole + line
    const end = made[index] ?? usual
    // `\r` and an empty line with `\n` would be one line end.
    return whole + line + (line === '' && end === '\n' && whole.endsWith('\r') ? '\r' : end)
  }, '')
}
