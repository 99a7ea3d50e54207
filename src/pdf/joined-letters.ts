import { PDFDict, type PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { streamText } from './content/stream-text.js'
import { nameAt, refAt } from './objects.js'

// Lam and alef, which Arabic always writes as one sign: the two letters, and the one character that Unicode has for both.
const joined: Readonly<Record<string, string>> = {
  '06440622': 'FEF5',
  '06440623': 'FEF7',
  '06440625': 'FEF9',
  '06440627': 'FEFB'
}

/**
 * Says of Arabic signs that stand for two letters which one character they are. As two letters, readers of PDFs turn them round
 * with the rest of the line, and who searches for a word with `لا` does not find it. The one character cannot be turned round, and
 * means the same letters in every search.
 */
export function nameJoinedLetters({ context }: PDFDocument): void {
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || nameAt(font, 'Type') !== 'Font') continue
    const ref = refAt(font, 'ToUnicode')
    const letters = ref && context.lookup(ref)
    if (!ref || !(letters instanceof PDFRawStream)) continue
    const text = streamText(letters)
    const named = text.replace(/<(0644062[2357])>/g, (whole, pair: string) => `<${joined[pair] ?? whole}>`)
    if (named !== text) context.assign(ref, context.flateStream(Buffer.from(named, 'latin1')))
  }
}
