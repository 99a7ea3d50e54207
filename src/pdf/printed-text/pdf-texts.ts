import { operands, sequenceOf } from '../content/painting.js'
import type { ContentStream } from '../content/streams.js'
import type { OpenPdf } from '../open-pdf.js'
import { fontReader, lettersOf, type PdfFont, type PdfFonts } from './pdf-fonts.js'

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes, as Latin-1, of all strings among the operands of an operator that shows text. */
export function stringsIn(operands: string): string {
  let bytes = ''
  for (let index = 0; index < operands.length; index++) {
    const character = operands[index]
    if (character === '<') {
      const end = operands.indexOf('>', index)
      bytes += Buffer.from(operands.slice(index + 1, end).replace(/\s/g, ''), 'hex').toString('latin1')
      index = end
    } else if (character === '(') {
      const [read, end] = literal(operands, index + 1)
      bytes += read
      index = end
    }
  }
  return bytes
}

/** A string in brackets from behind its first one, and where its last one stands. */
function literal(text: string, start: number): readonly [bytes: string, end: number] {
  let bytes = ''
  let depth = 1
  for (let index = start; index < text.length; index++) {
    const character = text[index] ?? ''
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(index + 1, index + 4))?.[0]
      const next = text[index + 1] ?? ''
      if (octal === undefined) bytes += escapes[next] ?? next
      else bytes += String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
      index += octal?.length ?? 1
      continue
    }
    if (character === '(') depth += 1
    else if (character === ')' && --depth === 0) return [bytes, index]
    bytes += character
  }
  return [bytes, text.length]
}

/** The letters that a PDF shows, in the order in which they are drawn: Arabic from left to right. */
export interface PdfTexts {
  /** Of each piece of content that tags may name. A browser makes one of each text of the page, and on each page another. */
  readonly pieces: readonly string[]
  /** All other, each once: what stands in the margins comes on every page. */
  readonly others: readonly string[]
}

const shows = new Set(['Tj', 'TJ', "'", '"'])

/** Reads the letters of all pages and of what they show. */
export function pdfTexts({ document, streams }: OpenPdf): PdfTexts {
  const fontsOf = fontReader(document)
  const read = [...streams.values()].map(stream => textsIn(stream, fontsOf(stream.ref)))
  return {
    pieces: read.flatMap(({ pieces }) => pieces),
    others: [...new Set(read.flatMap(({ others }) => others))]
  }
}

/** A sequence of marked content that is open: the piece that it belongs to, and whether it says itself which text it is. */
interface Open {
  readonly piece: number | undefined
  readonly isSaid: boolean
}

function textsIn(stream: ContentStream, fonts: PdfFonts): PdfTexts {
  const pieces = new Map<number, string>()
  const others: string[] = []
  const open: Open[] = []
  const saved: (PdfFont | undefined)[] = []
  let font: PdfFont | undefined
  const add = (letters: string) => {
    const piece = open.at(-1)?.piece
    if (piece === undefined) others.push((others.pop() ?? '') + letters)
    else pieces.set(piece, (pieces.get(piece) ?? '') + letters)
  }
  for (const operator of stream.operators) {
    const { name } = operator
    const around = open.at(-1)
    if (name === 'BDC' || name === 'BMC') {
      const said = /\/ActualText(.*)/s.exec(operands(operator, stream))?.[1]
      open.push({
        piece: sequenceOf(operator, stream).number ?? around?.piece,
        isSaid: said !== undefined || around?.isSaid === true
      })
      if (said !== undefined && !around?.isSaid) add(lettersOf(textIn(said)))
    } else if (name === 'EMC') open.pop()
    else if (name === 'q') saved.push(font)
    else if (name === 'Q') font = saved.pop()
    else if (name === 'BT') others.push('')
    else if (name === 'Tf') font = fonts.get(operands(operator, stream).trim().split(/\s+/)[0] ?? '')
    else if (shows.has(name) && !around?.isSaid) add(lettersShown(stringsIn(operands(operator, stream)), font))
  }
  return { pieces: [...pieces.values()], others: others.filter(letters => letters !== '') }
}

/** The text that a PDF string says: UTF-16 with its mark, else Latin letters. */
function textIn(operand: string): string {
  const bytes = stringsIn(operand)
  return bytes.startsWith('\xfe\xff') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes
}

function lettersShown(bytes: string, font: PdfFont | undefined): string {
  if (!font) return ''
  let letters = ''
  for (let index = 0; index + font.bytes <= bytes.length; index += font.bytes) {
    const code =
      font.bytes === 1 ? bytes.charCodeAt(index) : bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1)
    letters += font.letters.get(code) ?? ''
  }
  return letters
}
