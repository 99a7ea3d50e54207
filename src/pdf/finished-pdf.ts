import { accessiblePdf } from './accessible-pdf.js'
import { isActive } from './active-content.js'
import type { PdfMetadata } from './metadata.js'
import { openPdf } from './open-pdf.js'
import type { HtmlLine } from './printed-text/html-lines.js'
import { lostLines } from './printed-text/lost-lines.js'
import { pdfTexts } from './printed-text/pdf-texts.js'

/** A PDF that is ready, or the lines that it has lost. */
export type FinishedPdf = { readonly pdf: Uint8Array } | { readonly lost: readonly HtmlLine[] }

/** Makes of a PDF, as the browser printed it from a page, one that keeps PDF/UA-1. `verify` refuses it where text of the page is not in it. */
export async function finishedPdf(
  printed: Uint8Array,
  html: string,
  imprint: PdfMetadata,
  verify: boolean
): Promise<FinishedPdf> {
  const opened = await openPdf(printed)
  const lost = verify ? lostLines(html, pdfTexts(opened)) : []
  return lost.length > 0 ? { lost } : { pdf: await accessiblePdf(opened, html, imprint) }
}

/**
 * Whether a PDF from the cache may be handed out for a page: one that opens, does nothing but show pages, and, with `verify`, holds the text of the
 * page. Who can write into the cache is the user alone, but what stands there may have been copied from elsewhere.
 */
export async function isFinished(kept: Uint8Array, html: string, verify: boolean): Promise<boolean> {
  try {
    if (!isOneRevision(Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength))) return false
    const opened = await openPdf(kept)
    return !isActive(opened.document, html) && (!verify || lostLines(html, pdfTexts(opened)).length === 0)
  } catch {
    return false
  }
}

// What is appended to a PDF replaces what stands before it, for some readers and not for others.
function isOneRevision(pdf: Buffer): boolean {
  const start = pdf.indexOf('startxref')
  return pdf.indexOf('%PDF-') === 0 && start > 0 && start === pdf.lastIndexOf('startxref') && start > pdf.length - 64
}
