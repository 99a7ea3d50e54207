import type { RenderedFile } from '../render/format.js'
import type { Imprint } from './imprint.js'
import type { Printer } from './print.js'
import type { OutputFile } from './write-files.js'

/** A PDF that could not be printed. */
export interface OwedFile {
  readonly path: string
  /** Why; absent when there is no browser at all. */
  readonly problem?: string
}

/** Files ready to be written, and the PDFs that are still owed. */
export interface Finished {
  readonly files: readonly OutputFile[]
  readonly owed: readonly OwedFile[]
}

/** Whether one of the files has to be printed. */
export function needPrinter(files: readonly RenderedFile[]): boolean {
  return files.some(file => 'printedFrom' in file)
}

/** Prints what is to be printed and turns all files into bytes. PDFs are made to keep PDF/UA-1 and carry the imprint. */
export async function finish(
  rendered: readonly RenderedFile[],
  printer: Printer | undefined,
  imprint: Imprint,
  progress: (path: string) => void
): Promise<Finished> {
  const results = await Promise.all(
    rendered.map(async (file): Promise<OutputFile | OwedFile> => {
      if ('text' in file) return { path: file.path, content: file.text }
      if ('base64' in file) return { path: file.path, content: Buffer.from(file.base64, 'base64') }
      if (!printer) return { path: file.path }
      progress(file.path)
      const html = htmlOf(file.printedFrom, rendered)
      const printed = await printer.print(html, file.page)
      if ('problem' in printed) return { path: file.path, problem: printed.problem }
      // Only those who print wait for the library to load.
      const { accessiblePdf } = await import('./pdf-ua/accessible-pdf.js')
      return { path: file.path, content: await accessiblePdf(printed.pdf, html, imprint) }
    })
  )
  return { files: results.filter(isFile), owed: results.filter(result => !isFile(result)) }
}

function isFile(result: OutputFile | OwedFile): result is OutputFile {
  return 'content' in result
}

function htmlOf(path: string, rendered: readonly RenderedFile[]): string {
  const file = rendered.find(other => other.path === path)
  if (!file || !('text' in file)) throw new Error(`No format made ${path}, which a PDF is to be printed from`)
  return file.text
}
