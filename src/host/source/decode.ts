import type { Fault } from '../../parse/source.js'
import { pictureType } from '../picture/picture-type.js'

/** What a file's bytes decode to: text, or the reason why there is none. */
export type Decoded = { readonly text: string } | { readonly fault: Fault }

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

const names: Readonly<Record<Encoding, string>> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16' }

/**
 * Decodes the bytes of a text file: UTF-8, or UTF-16 with or without a byte order mark. The mark is cut and line ends
 * become `\n`. Bytes that are no text give a fault with the first bad line, counted from 1.
 */
export function decode(bytes: Uint8Array): Decoded {
  const program = officeProgram(bytes)
  if (program !== undefined) return { fault: { kind: 'document', program } }
  if (pictureType(bytes) !== undefined) return { fault: { kind: 'picture' } }
  const encoding = encodingOf(bytes)
  const text = strictly(bytes, encoding)
  if (text === undefined) return notText(firstBadLine(bytes, encoding), names[encoding])
  const lines = text.replace(/\r\n?/g, '\n')
  const nul = lines.indexOf('\0')
  if (nul >= 0) return notText(lines.slice(0, nul).split('\n').length, names[encoding])
  return lines.trim() === '' ? { fault: { kind: 'empty' } } : { text: lines }
}

const beginnings: readonly (readonly [text: string, program: string])[] = [
  ['PK\x03\x04', 'Word, PowerPoint or another office program'],
  ['\xd0\xcf\x11\xe0', 'an older Word or PowerPoint'],
  ['{\\rtf', 'a word processor'],
  ['%PDF-', 'a program that makes PDFs']
]

/** Who has written a file that is no text: its first bytes say so. */
function officeProgram(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  return beginnings.find(([text]) => start.startsWith(text))?.[1]
}

/** The encoding that a file's first bytes speak for. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return encodingByZeros(bytes.subarray(0, 4096))
}

// The letters, spaces and line ends of Markdown are ASCII, which UTF-16 writes with a zero byte before or after each.
function encodingByZeros(start: Uint8Array): Encoding {
  const zeros = [0, 0]
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = start.length / 8
  if (odd > many && even < odd / 8) return 'utf-16le'
  if (even > many && odd < even / 8) return 'utf-16be'
  return 'utf-8'
}

/** The text of some bytes without byte order mark; `undefined` when they are no text in that encoding. */
export function strictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

// The line of the first bad character is the last line of the longest beginning that decodes, found by halving.
function firstBadLine(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (beginning(bytes, middle, encoding) === undefined) bad = middle
    else good = middle
  }
  return (beginning(bytes, good, encoding) ?? '').split(/\r\n?|\n/).length
}

function beginning(bytes: Uint8Array, length: number, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true })
  } catch {
    return undefined
  }
}

function notText(line: number, encoding: string): Decoded {
  return { fault: { kind: 'not-text', line, encoding } }
}
