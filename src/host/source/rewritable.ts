import { realpath } from 'node:fs/promises'
import { type Encoding, encodingOf, strictly } from './decode.js'
import type { DeckLocation } from './find-decks.js'
import { textLimit } from './read-text.js'
import { readRegularFile } from './regular-file.js'

/** A text file that may be written again: its content with the line ends that it has, and how such a text becomes its bytes. */
export interface Rewritable {
  /** Where the file really is, behind any link. */
  readonly path: string
  readonly text: string
  readonly bytes: Uint8Array
  /** In the encoding of the file, with its byte order mark if it has one. */
  encode(text: string): Uint8Array
}

/** Reads a text of a deck that `readText` could read, of at most `limit` bytes; `undefined` when it cannot be had any more. */
export async function readRewritable(
  { path, reach }: Pick<DeckLocation, 'path' | 'reach'>,
  limit = textLimit
): Promise<Rewritable | undefined> {
  try {
    const real = await realpath(path)
    const read = await readRegularFile(real, limit, reach)
    if ('fault' in read) return undefined
    const { bytes } = read
    const encoding = encodingOf(bytes)
    const text = strictly(bytes, encoding)
    if (text === undefined) return undefined
    const mark = hasMark(bytes) ? '\uFEFF' : ''
    return { path: real, text, bytes, encode: changed => encode(mark + changed, encoding) }
  } catch {
    return undefined
  }
}

function hasMark([first, second, third]: Uint8Array): boolean {
  return (
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff)
  )
}

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  const little = Buffer.from(text, 'utf16le')
  return encoding === 'utf-16le' ? little : little.swap16()
}
