import { Lexer } from 'yaml'
import type { Finding } from '../deck/diagnostic.js'
import type { Piece } from './cut-slides.js'

// Nesting is counted before the parser sees the text: yaml 2.9.1 can abort the whole process on 5000 open brackets.
const deepest = 16

/** Returns why a YAML text must not be given to the parser: more than `limit` bytes, or nested too deeply. */
export function unreadable(piece: Piece, limit: number): Finding | undefined {
  const large = sizeFinding(piece, limit)
  if (large) return large
  const indented = indentedLine(piece.text)
  if (indented !== undefined) return nestingFinding(piece, indented)
  // The lexer tells brackets and quotes from text. It is a loop, so nesting cannot overflow its stack.
  const tokens = [...new Lexer().lex(piece.text)]
  const bracketed = bracketedLine(tokens)
  return bracketed === undefined ? quotesFinding(piece, tokens) : nestingFinding(piece, bracketed)
}

function sizeFinding(piece: Piece, limit: number): Finding | undefined {
  const bytes = new TextEncoder().encode(piece.text).length
  if (bytes <= limit) return undefined
  return {
    what: `Unexpected \`${Math.ceil(bytes / 1024)}\` KiB, expected at most \`${limit / 1024}\``,
    fix: 'Put slides below the second `---`, and terms into `glossary.yaml`.',
    place: { start: { line: piece.firstLine, column: 1 }, end: { line: piece.firstLine, column: 1 } }
  }
}

/** Reports the line, by its index, on which values are nested too deeply. */
function nestingFinding(piece: Piece, index: number): Finding {
  const line = { line: piece.firstLine + index, column: 1 }
  const length = piece.text.split('\n')[index]?.length ?? 0
  return {
    what: 'Unexpected values nested very deep',
    fix: 'Write one `field: value` on each line.',
    place: { start: line, end: { ...line, column: Math.min(length, 80) + 1 } }
  }
}

// The parser reports each such text, which takes seconds for a file full of them.
const maxSideBySide = 100

function quotesFinding(piece: Piece, tokens: readonly string[]): Finding | undefined {
  let count = 0
  let line = piece.firstLine
  let wasQuoted = false
  for (const token of tokens) {
    const isQuoted = /^["']/.test(token)
    if (isQuoted && wasQuoted) count += 1
    if (token.trim() !== '') wasQuoted = isQuoted
    if (count > maxSideBySide) {
      const place = { line, column: 1 }
      return {
        what: `Unexpected texts in quotation marks side by side, more than \`${maxSideBySide}\``,
        fix: 'Put each value between one pair of quotes.',
        place: { start: place, end: place }
      }
    }
    line += token.split('\n').length - 1
  }
  return undefined
}

/** Returns the index of the first line that dashes or spaces nest too deeply. */
function indentedLine(text: string): number | undefined {
  for (const [index, line] of text.split('\n').entries()) {
    const dashes = /^\s*(?:[-?:]\s+)*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0
    const indent = /^ */.exec(line)?.[0].length ?? 0
    if (dashes > deepest || indent > 64) return index
  }
  return undefined
}

/** Returns the index of the first line that brackets nest too deeply. */
function bracketedLine(tokens: readonly string[]): number | undefined {
  let depth = 0
  let line = 0
  for (const token of tokens) {
    if (token === '[' || token === '{') depth += 1
    else if (token === ']' || token === '}') depth -= 1
    if (Math.abs(depth) > deepest) return line
    line += token.split('\n').length - 1
  }
  return undefined
}
