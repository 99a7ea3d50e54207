import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { extractText, getDocumentProxy } from 'unpdf'

/** Each word in Arabic letters that a page shows, once; not what stands in it for screen readers alone, such as the rest of long sources. */
export function arabicWords(html: string): string[] {
  const seen = html.replace(/<(\w+) class="more unseen">.*?<\/\1>/gs, ' ')
  const text = seen.replace(/<(style|script|title)[^>]*>.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' ')
  return [...new Set(text.match(/[\u0621-\u0652]{2,}/g) ?? [])]
}

/** Programs that take text out of a PDF: poppler's, and the library of Firefox and of many websites. */
export const readers = {
  pdftotext: async (path: string) => execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }),
  'pdf.js': async (path: string) => {
    const document = await getDocumentProxy(new Uint8Array(readFileSync(path)))
    return (await extractText(document, { mergePages: true })).text
  }
} as const

/** The words that are not in a text, as a search would look for them: without vowel signs and signs that steer the direction. */
export function lostWords(words: readonly string[], text: string): string[] {
  const read = plain(text)
  return words.filter(word => !read.includes(plain(word)))
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\u064b-\u0652\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}
