import { execFileSync } from 'node:child_process'

/** The fonts of a PDF, as `pdffonts` lists them: a line each, with what it is and whether it is embedded. */
export function fontsOf(path: string): string[] {
  return execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2)
}

/** Whether a font of that list is embedded, and its letters can be copied as text. */
export function isEmbedded(font: string): boolean {
  return /\byes (yes|no) +yes +\d+ +\d+$/.test(font.trim())
}
