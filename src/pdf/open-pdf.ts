import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import { type ContentStreams, readStreams } from './content/streams.js'

/** A PDF that can be looked into and changed. */
export interface OpenPdf {
  readonly document: PDFDocument
  /** What its pages show, as it was printed. */
  readonly streams: ContentStreams
}

/** Opens a PDF as the browser gives it. */
export async function openPdf(printed: Uint8Array): Promise<OpenPdf> {
  // The library rests after every hundred objects, for the windows of a browser: here nobody waits for one.
  const document = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  return { document, streams: readStreams(document) }
}
