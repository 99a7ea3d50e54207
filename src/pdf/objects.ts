import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib'

/** The entry of a dictionary as it is written: a reference is not followed. */
export function entry(dict: PDFDict, key: string): PDFObject | undefined {
  return dict.get(PDFName.of(key))
}

/** The reference that an entry holds, if it holds one. */
export function refAt(dict: PDFDict, key: string): PDFRef | undefined {
  const value = entry(dict, key)
  return value instanceof PDFRef ? value : undefined
}

/** The dictionary that an entry holds or refers to. */
export function dictAt(dict: PDFDict, key: string): PDFDict | undefined {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFDict ? value : undefined
}

/** The items of an entry that is an array; an entry that is anything else is one item, a missing one none. */
export function itemsAt(dict: PDFDict, key: string): readonly PDFObject[] {
  const value = dict.lookup(PDFName.of(key))
  if (value instanceof PDFArray) return value.asArray()
  const written = entry(dict, key)
  return written === undefined ? [] : [written]
}

/** The name that an entry holds, without its slash. */
export function nameAt(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}

export function numberAt(dict: PDFDict, key: string): number | undefined {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

/** The text that an entry holds. */
export function textAt(dict: PDFDict, key: string): string | undefined {
  return textOf(dict.lookup(PDFName.of(key)))
}

export function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

/** A text as PDF writes it: bytes where it is plain ASCII, else UTF-16. */
export function pdfText(text: string): PDFString | PDFHexString {
  const isPlain = /^[\x20-\x7e]*$/.test(text)
  return isPlain ? PDFString.of(text.replace(/[\\()]/g, '\\$&')) : PDFHexString.fromText(text)
}
