import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPrinter, type Printer } from '../../../src/host/output/print.js'
import type { RenderedFile } from '../../../src/render/format.js'
import { browserPath } from '../../browser.js'
import { writtenText } from '../../declared-files.js'
import { has } from '../../programs.js'

/** Whether the programs that read PDFs are here; without them what was printed cannot be looked at. */
export const canReadPdfs = has('pdftotext')

export async function printer(): Promise<Printer> {
  return openPrinter(await browserPath())
}

/** The text of each page of a PDF that one of the files asks for. */
export async function pagesOf(files: readonly RenderedFile[], path: string, printer: Printer): Promise<string[]> {
  const pdf = files.find(file => file.path === path)
  if (!pdf || !('printedFrom' in pdf)) throw new Error(`No format asks for ${path}`)
  const html = writtenText(files.find(file => file.path === pdf.printedFrom))
  if (html === undefined) throw new Error(`No format made ${pdf.printedFrom}`)
  const printed = await printer.print(html, pdf.page)
  if ('problem' in printed) throw new Error(printed.problem)
  const folder = mkdtempSync(join(tmpdir(), 'backbrief-paper-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, printed.pdf)
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    return text.split('\f').slice(0, -1)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
