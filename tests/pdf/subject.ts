import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString
} from '@cantoo/pdf-lib'

/** What is being checked. Shares no code with the program, so that one mistake cannot hide in both. */
export interface Subject {
  readonly bytes: Uint8Array
  readonly document: PDFDocument
  readonly catalog: PDFDict
}

/** One point that a PDF fails: its number in the Matterhorn Protocol 1.1 where it has one, and what was found. */
export interface Failure {
  readonly point: string
  readonly what: string
}

/** Looks at one side of a PDF. */
export type Check = (subject: Subject, fail: (point: string, what: string) => void) => void

export async function open(bytes: Uint8Array): Promise<Subject> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  return { bytes, document, catalog: document.catalog }
}

/** The value of an entry, references followed. */
export function value(dict: PDFDict, key: string): PDFObject | undefined {
  return dict.lookup(PDFName.of(key))
}

export function dict(parent: PDFDict, key: string): PDFDict | undefined {
  const found = value(parent, key)
  if (found instanceof PDFStream) return found.dict
  return found instanceof PDFDict ? found : undefined
}

export function list(parent: PDFDict, key: string): readonly PDFObject[] {
  const found = value(parent, key)
  if (found instanceof PDFArray) return found.asArray()
  const written = parent.get(PDFName.of(key))
  return written ? [written] : []
}

export function text(parent: PDFDict, key: string): string | undefined {
  const found = value(parent, key)
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined
}

export function name(parent: PDFDict, key: string): string | undefined {
  const found = value(parent, key)
  return found instanceof PDFName ? found.decodeText() : undefined
}

/** The rectangle that an element says it fills: left, bottom, right, top. */
export function boxOf(element: PDFDict): number[] | undefined {
  const attributes = list(element, 'A').map(item => element.context.lookup(item))
  const box = attributes.flatMap(item => (item instanceof PDFDict ? list(item, 'BBox') : []))
  return box.length === 4 ? box.map(Number) : undefined
}
