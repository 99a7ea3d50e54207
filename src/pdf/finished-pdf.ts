import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFStream } from '@cantoo/pdf-lib'
import type { PageContent, PageText } from '../render/page-content.js'
import { accessiblePdf } from './accessible-pdf.js'
import type { PdfMetadata } from './metadata.js'
import { textAt } from './objects.js'
import { openPdf } from './open-pdf.js'
import { lostLines } from './printed-text/lost-lines.js'
import { pdfTexts } from './printed-text/pdf-texts.js'

/** Entries of active content and of embedded files. */
const activeKeys = new Set([
  'OpenAction',
  'AA',
  'JS',
  'JavaScript',
  'Launch',
  'AcroForm',
  'XFA',
  'EmbeddedFiles',
  'EF',
  'AF',
  'RichMediaContent'
])

/** What a link may do: lead to an address, or to a place in the same PDF. */
const harmless = new Set(['URI', 'GoTo'])

/** Whether a PDF does anything but show its pages and lead to the addresses that a page names. */
export function isActive(document: PDFDocument, links: readonly string[]): boolean {
  const addresses = addressesOf(links)
  return document.context.enumerateIndirectObjects().some(([, object]) => isActiveObject(object, addresses))
}

function isActiveObject(object: PDFObject, addresses: ReadonlySet<string>): boolean {
  if (object instanceof PDFStream) return isActiveObject(object.dict, addresses)
  if (object instanceof PDFArray) return object.asArray().some(item => isActiveObject(item, addresses))
  if (!(object instanceof PDFDict)) return false
  const address = textAt(object, 'URI')
  if (address !== undefined && !addresses.has(address)) return true
  return object.entries().some(([key, value]) => {
    const name = key.decodeText()
    return activeKeys.has(name) || (name === 'A' && isOtherAction(object, key)) || isActiveObject(value, addresses)
  })
}

// Under the same name elements of the structure keep their attributes, which are no actions: they have no `S`.
function isOtherAction(dict: PDFDict, key: PDFName): boolean {
  const action = dict.lookup(key)
  const kind = action instanceof PDFDict ? action.lookup(PDFName.of('S')) : undefined
  return (
    (kind instanceof PDFName && !harmless.has(kind.decodeText())) ||
    (action instanceof PDFDict && action.has(PDFName.of('Next')))
  )
}

function addressesOf(links: readonly string[]): ReadonlySet<string> {
  return new Set(links.flatMap(address => (URL.canParse(address) ? [address, new URL(address).href] : [address])))
}

/** A finished PDF, or the lines that are missing from it. */
export type FinishedPdf = { readonly pdf: Uint8Array } | { readonly lost: readonly PageText[] }

/** Makes a PDF that the browser printed from a page conform to PDF/UA-1. With `verify`, missing text of the page is returned instead. */
export async function finishedPdf(
  printed: Uint8Array,
  page: PageContent,
  metadata: PdfMetadata,
  verify: boolean
): Promise<FinishedPdf> {
  const opened = await openPdf(printed)
  const lost = verify ? lostLines(page.texts, pdfTexts(opened)) : []
  return lost.length > 0 ? { lost } : { pdf: await accessiblePdf(opened, page, metadata) }
}

/**
 * Whether a cached PDF may be used for a page: it parses, contains no active content and, with `verify`, the text of the page. Only the
 * user can write to the cache, but its files may have been copied from elsewhere.
 */
export async function isFinished(kept: Uint8Array, page: PageContent, verify: boolean): Promise<boolean> {
  try {
    if (!isOneRevision(Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength))) return false
    const opened = await openPdf(kept)
    return !isActive(opened.document, page.links) && (!verify || lostLines(page.texts, pdfTexts(opened)).length === 0)
  } catch {
    return false
  }
}

// What is appended to a PDF replaces what stands before it, for some readers and not for others.
function isOneRevision(pdf: Buffer): boolean {
  const start = pdf.indexOf('startxref')
  return pdf.indexOf('%PDF-') === 0 && start > 0 && start === pdf.lastIndexOf('startxref') && start > pdf.length - 64
}
