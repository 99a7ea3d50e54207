import { PDFDict, type PDFDocument, PDFHeader, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PdfMetadata } from './metadata.js'
import { dictAt, pdfText, textAt } from './objects.js'
import { xmpPacket } from './xmp.js'

const creator = 'Backbrief'

/** Writes what viewers and libraries read first: title, language, dates, the way to leaf, and that the file keeps PDF/UA-1. */
export function writeMetadata(document: PDFDocument, { date, direction }: PdfMetadata): void {
  const { catalog, context } = document
  const info = context.lookup(context.trailerInfo.Info)
  const said = (key: string) => (info instanceof PDFDict ? textAt(info, key) : undefined) ?? ''
  const title = said('Title')
  // The browser's drawing engine and its version: what the bytes depend on.
  const producer = [creator, said('Producer')].filter(name => name !== '').join(', ')
  const stamp = PDFString.fromDate(date)
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: pdfText(title),
      Creator: pdfText(creator),
      Producer: pdfText(producer),
      CreationDate: stamp,
      ModDate: stamp
    })
  )
  const isTagged = dictAt(catalog, 'StructTreeRoot') !== undefined
  const packet = xmpPacket({ title, language: textAt(catalog, 'Lang') ?? '', date, creator, producer, isTagged })
  const metadata = context.stream(Buffer.from(packet, 'utf8'), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(metadata))
  const preferences = { DisplayDocTitle: true, ...(direction === 'rtl' && { Direction: 'R2L' }) }
  catalog.set(PDFName.of('ViewerPreferences'), context.obj(preferences))
  context.header = PDFHeader.forVersion(1, 7)
}
