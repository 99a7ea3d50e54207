import type { Imprint } from './imprint.js'
import { accessiblePdf } from './pdf-ua/accessible-pdf.js'
import { openPdf } from './pdf-ua/open-pdf.js'
import type { HtmlLine } from './printed-text/html-lines.js'
import { lostLines } from './printed-text/lost-lines.js'
import { pdfTexts } from './printed-text/pdf-texts.js'

/** A PDF that is ready, or the lines that it has lost. */
export type FinishedPdf = { readonly pdf: Uint8Array } | { readonly lost: readonly HtmlLine[] }

/** Makes of a PDF, as the browser printed it from a page, one that keeps PDF/UA-1. `verify` refuses it where text of the page is not in it. */
export async function finishedPdf(
  printed: Uint8Array,
  html: string,
  imprint: Imprint,
  verify: boolean
): Promise<FinishedPdf> {
  const opened = await openPdf(printed)
  const lost = verify ? lostLines(html, pdfTexts(opened)) : []
  return lost.length > 0 ? { lost } : { pdf: await accessiblePdf(opened, html, imprint) }
}
