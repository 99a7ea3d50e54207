import { PDFDict, type PDFDocument, PDFHeader, PDFName, PDFString } from '@cantoo/pdf-lib'
import { dictAt, pdfText, textAt } from './objects.js'

/** The metadata of a document that its page does not have. */
export interface PdfMetadata {
  /** The date that it carries, whatever the clock says. */
  readonly date: Date
  /** The way its language is written. */
  readonly direction: 'ltr' | 'rtl'
}

/** What the metadata packet of a PDF says. */
interface Metadata {
  readonly title: string
  /** BCP 47 tag. */
  readonly language: string
  readonly date: Date
  readonly creator: string
  readonly producer: string
  /** Whether the file is tagged, and so may say that it keeps PDF/UA-1. */
  readonly isTagged: boolean
}

/** An XMP packet: the same as the PDF's own dictionary of information, in XML, and the mark of PDF/UA-1. */
function xmpPacket({ title, language, date, creator, producer, isTagged }: Metadata): string {
  const moment = date.toISOString().replace(/\.\d+Z$/, 'Z')
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>`,
    ...(language === '' ? [] : [`<dc:language><rdf:Bag><rdf:li>${xmlText(language)}</rdf:li></rdf:Bag></dc:language>`]),
    `<xmp:CreatorTool>${xmlText(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<pdf:Producer>${xmlText(producer)}</pdf:Producer>`,
    ...(isTagged ? ['<pdfuaid:part>1</pdfuaid:part>'] : []),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>'
  ].join('\n')
}

function xmlText(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  // XML has no way to write control characters.
  return escaped.replace(/\p{Cc}/gu, ' ')
}

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
