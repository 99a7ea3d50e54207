import { PDFDict, type PDFDocument, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { streamText } from '../content/streams.js'
import { dictAt, nameAt, refAt } from '../objects.js'

/**
 * The letters and digits of a text as they can be compared with those of another: large, one by one, without signs above or below.
 * A style may set small letters large, and a font may draw several letters as one sign, or a letter in a form of its own.
 */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]|\u0640/gu, '')
}

/** What a font's `ToUnicode` says: the text that each code stands for. */
export function readToUnicode(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  for (const [, lines = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', text = ''] of lines.matchAll(/<([\da-f]+)>\s*<([\da-f]*)>/gi))
      texts.set(hexadecimal(code), fromUtf16(text))
  for (const [, lines = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', text = ''] of lines.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/gi)) {
      const first = hexadecimal(from)
      // The last letter counts on.
      for (let code = first; code <= hexadecimal(to); code++)
        texts.set(code, fromUtf16((hexadecimal(text) + code - first).toString(16).padStart(text.length, '0')))
    }
  return texts
}

function hexadecimal(digits: string): number {
  return Number.parseInt(digits, 16)
}

function fromUtf16(digits: string): string {
  return Buffer.from(digits, 'hex').swap16().toString('utf16le')
}

/** How a font of a PDF says which letters its signs stand for. */
export interface PdfFont {
  /** How many bytes the code of one sign has. */
  readonly bytes: 1 | 2
  readonly letters: ReadonlyMap<number, string>
}

/** The fonts that a page or a form names, by these names. */
export type PdfFonts = ReadonlyMap<string, PdfFont>

/** Returns a function that reads the fonts of a page or form; each font is read once. */
export function fontReader({ context }: PDFDocument): (owner: PDFRef) => PdfFonts {
  const known = new Map<PDFDict, PdfFont>()
  const reading = (font: PDFDict) => {
    const read = known.get(font) ?? readFont(font)
    known.set(font, read)
    return read
  }
  return owner => {
    const found = context.lookup(owner)
    const dict = found instanceof PDFRawStream ? found.dict : found
    const resources = dict instanceof PDFDict ? dictAt(dict, 'Resources') : undefined
    const fonts = resources && dictAt(resources, 'Font')
    return new Map(
      (fonts?.entries() ?? []).flatMap(([name, font]) => {
        const named = context.lookup(font)
        return named instanceof PDFDict ? [[name.asString(), reading(named)] as const] : []
      })
    )
  }
}

function readFont(font: PDFDict): PdfFont {
  const map = refAt(font, 'ToUnicode')
  const texts = readToUnicode(streamText(map && font.context.lookup(map)))
  const letters = new Map([...texts].map(([code, text]) => [code, lettersOf(text)]))
  return { bytes: nameAt(font, 'Subtype') === 'Type0' ? 2 : 1, letters }
}
