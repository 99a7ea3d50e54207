import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  PDFNumber,
  PDFRawStream,
  PDFRef
} from '@cantoo/pdf-lib'
import { dictAt, entry, itemsAt, nameAt } from '../objects.js'
import { identity, type Matrix, matrixOf } from './geometry.js'
import { type Operator, operatorsOf } from './operators.js'

/** The bytes of a stream, unpacked, as Latin-1; empty for anything else. */
export function streamText(stream: unknown): string {
  if (!(stream instanceof PDFRawStream)) return ''
  // The way that Chromium packs nearly all of them. Node unpacks it ten times as fast as the library.
  const isPlain = nameAt(stream.dict, 'Filter') === 'FlateDecode' && entry(stream.dict, 'DecodeParms') === undefined
  const bytes = isPlain ? inflateSync(stream.getContents()) : decodePDFRawStream(stream).decode()
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

/** The drawing instructions of a page or of a form, which is a drawing of its own that pages and other forms show. */
export interface ContentStream {
  /** Of the page or the form: what structure elements call it. */
  readonly ref: PDFRef
  readonly isForm: boolean
  /** What turns a form's coordinates into those of where it is drawn. */
  readonly matrix: Matrix
  /** Where the bytes are: the form itself, or what the page's `Contents` names. */
  readonly bytesAt: PDFRef
  /** The bytes as Latin-1. */
  readonly text: string
  readonly operators: readonly Operator[]
  /** The forms that `Do` can draw here, by name. Any other name is a picture's. */
  readonly forms: ReadonlyMap<string, PDFRef>
}

export type ContentStreams = ReadonlyMap<PDFRef, ContentStream>

/** Every content stream of a document by the reference of its page or form: all pages, and all forms that they show. */
export function readStreams(document: PDFDocument): ContentStreams {
  const streams = new Map<PDFRef, ContentStream>()
  const { context } = document
  for (const page of document.getPages()) {
    const parts = itemsAt(page.node, 'Contents').filter(part => part instanceof PDFRef)
    const [bytesAt] = parts
    if (!bytesAt) continue
    const text = parts.map(part => streamText(context.lookup(part))).join('\n')
    const forms = formsOf(dictAt(page.node, 'Resources'), context)
    streams.set(page.ref, {
      ref: page.ref,
      isForm: false,
      matrix: identity,
      bytesAt,
      text,
      operators: operatorsOf(text),
      forms
    })
    readForms(forms, streams, context)
  }
  return streams
}

function readForms(found: ReadonlyMap<string, PDFRef>, streams: Map<PDFRef, ContentStream>, context: PDFContext): void {
  for (const ref of found.values()) {
    const form = context.lookup(ref)
    if (streams.has(ref) || !(form instanceof PDFRawStream)) continue
    const text = streamText(form)
    const matrix = matrixOf(
      itemsAt(form.dict, 'Matrix').map(item => (item instanceof PDFNumber ? item.asNumber() : Number.NaN))
    )
    const forms = formsOf(dictAt(form.dict, 'Resources'), context)
    streams.set(ref, { ref, isForm: true, matrix, bytesAt: ref, text, operators: operatorsOf(text), forms })
    readForms(forms, streams, context)
  }
}

function formsOf(resources: PDFDict | undefined, context: PDFContext): ReadonlyMap<string, PDFRef> {
  const forms = new Map<string, PDFRef>()
  const listed = resources && dictAt(resources, 'XObject')
  for (const [name, ref] of listed?.entries() ?? []) {
    const drawn = context.lookup(ref)
    if (ref instanceof PDFRef && drawn instanceof PDFRawStream && nameAt(drawn.dict, 'Subtype') === 'Form')
      forms.set(name.asString(), ref)
  }
  return forms
}
