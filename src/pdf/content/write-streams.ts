import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { type Held, markArtifacts } from './mark-artifacts.js'
import type { ContentStreams } from './streams.js'

const contents = PDFName.of('Contents')

/** Writes every content stream anew, all that the structure does not hold marked as an artifact. */
export function writeStreams(document: PDFDocument, streams: ContentStreams, held: Held): void {
  const { context } = document
  for (const stream of streams.values()) {
    const text = markArtifacts(stream, streams, held)
    if (text === stream.text && stream.isForm) continue
    const old = context.lookup(stream.bytesAt)
    const written = context.flateStream(Buffer.from(text, 'latin1'))
    // A form's dictionary says where and how it is drawn.
    if (stream.isForm && old instanceof PDFRawStream)
      for (const [key, value] of old.dict.entries()) if (!encoding.has(key.asString())) written.dict.set(key, value)
    context.assign(stream.bytesAt, written)
  }
  for (const page of document.getPages()) {
    const stream = streams.get(page.ref)
    if (stream) page.node.set(contents, stream.bytesAt)
  }
}

/** Entries that say how the old bytes were packed. */
const encoding = new Set(['/Length', '/Filter', '/DecodeParms'])
