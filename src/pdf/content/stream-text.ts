import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFRawStream } from '@cantoo/pdf-lib'
import { entry, nameAt } from '../objects.js'

/** The bytes of a stream, unpacked, as Latin-1; empty for anything else. */
export function streamText(stream: unknown): string {
  if (!(stream instanceof PDFRawStream)) return ''
  // The way that Chromium packs nearly all of them. Node unpacks it ten times as fast as the library.
  const isPlain = nameAt(stream.dict, 'Filter') === 'FlateDecode' && entry(stream.dict, 'DecodeParms') === undefined
  const bytes = isPlain ? inflateSync(stream.getContents()) : decodePDFRawStream(stream).decode()
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}
