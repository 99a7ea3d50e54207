import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { environmentIn } from '../environment.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One PDF that the program made. */
export interface Pdf {
  /** `facilitation-basics/en/notes.pdf`. */
  readonly name: string
  readonly path: string
  readonly format: string
  readonly language: string
  /** The deck's slides, with titles in the language of the PDF. */
  readonly slides: readonly { readonly id: string; readonly title: string }[]
}

/** Builds both decks with the compiled program into an empty folder, with nothing kept of earlier builds, and gives the PDFs. `to` names formats, as in `--to`. */
export async function build(to: string, ...options: string[]): Promise<{ folder: string; pdfs: readonly Pdf[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'backbrief-pdf-ua-'))
  mkdirSync(join(folder, '.temporary'))
  const program = join(root, 'dist/program/backbrief.cjs')
  const words = [program, 'build', '--quiet', '--no-cache', '--to', `${to},json`, '--out', folder, ...options]
  await promisify(execFile)(process.execPath, words, { cwd: root, env: environmentIn(folder) })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.pdf'))
  const pdfs = files.sort().map(file => {
    const path = join(folder, file)
    const { slides } = JSON.parse(readFileSync(join(dirname(path), 'deck.json'), 'utf8'))
    return { name: file, path, format: basename(file, '.pdf'), language: basename(dirname(path)), slides }
  })
  return { folder, pdfs }
}
