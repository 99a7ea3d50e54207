import { decodePDFRawStream, PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import { drawingOf } from '../drawn.js'
import { type Check, dict, list, name, value } from '../subject.js'

/** Whether every font is in the file, and every letter says which character it is. */
export const checkFonts: Check = (subject, fail) => {
  const codesOf = new Map<PDFDict, Set<string>>()
  for (const { font, codes, resources, marks } of drawingOf(subject).drawn) {
    const listed = resources && dict(resources, 'Font')
    const used = font !== '' && listed ? dict(listed, font) : undefined
    if (!used) continue
    const known = codesOf.get(used) ?? new Set()
    codesOf.set(used, known)
    const width = name(used, 'Subtype') === 'Type0' ? 4 : 2
    // A mark with the text itself stands for its letters, as it does for joined Arabic.
    const isSpoken = marks.includes('Span')
    for (const code of codes
      .replace(/\s/g, '')
      .toUpperCase()
      .match(new RegExp(`.{${width}}`, 'g')) ?? [])
      if (!isSpoken) known.add(code)
  }
  for (const [font, codes] of codesOf) checkFont(font, codes, fail)
}

function checkFont(font: PDFDict, codes: ReadonlySet<string>, fail: Parameters<Check>[1]): void {
  const called = name(font, 'BaseFont') ?? 'a drawn font'
  const inner = list(font, 'DescendantFonts').map(item => font.context.lookup(item))[0]
  const descended = inner instanceof PDFDict ? inner : font
  const descriptor = dict(descended, 'FontDescriptor')
  const isDrawn = name(font, 'Subtype') === 'Type3'
  const isEmbedded = descriptor && ['FontFile', 'FontFile2', 'FontFile3'].some(key => value(descriptor, key))
  if (!isDrawn && !isEmbedded) fail('31-009', `${called} is not in the file`)
  if (!isDrawn && name(font, 'Subtype') === 'Type0') {
    if (name(font, 'Encoding') !== 'Identity-H') fail('31-006', `${called} has the encoding ${name(font, 'Encoding')}`)
    if (name(descended, 'Subtype') === 'CIDFontType2' && !value(descended, 'CIDToGIDMap'))
      fail('31-005', `${called} does not say which letter is which`)
  }
  const map = value(font, 'ToUnicode')
  if (!(map instanceof PDFRawStream)) fail('31-027', `${called} has no table of characters`)
  const table = map instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(map).decode()).toString('latin1') : ''
  const characters = charactersOf(table)
  for (const code of codes) {
    const character = characters.get(code)
    if (character === undefined) fail('10-001', `letter ${code} of ${called} is no character`)
    else if (/^(0000|FEFF|FFFE)$/.test(character)) fail('31-028', `letter ${code} of ${called} is ${character}`)
    if (!isDrawn && Number.parseInt(code, 16) === 0) fail('31-030', `${called} lacks a letter`)
  }
}

/** From the codes of letters to characters, both in hexadecimal. */
function charactersOf(table: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, rows = ''] of table.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', character = ''] of rows.matchAll(/<(\w+)>\s*<(\w+)>/g))
      found.set(code.toUpperCase(), character.toUpperCase())
  for (const [, rows = ''] of table.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, first = '', last = '', start = ''] of rows.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++) {
        const character = Number.parseInt(start, 16) + code - Number.parseInt(first, 16)
        found.set(hex(code, first.length), hex(character, start.length))
      }
  return found
}

function hex(number: number, width: number): string {
  return number.toString(16).toUpperCase().padStart(width, '0')
}
