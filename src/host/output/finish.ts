import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PdfMetadata } from '../../pdf/metadata.js'
import type { RenderedFile } from '../../render/format.js'
import type { PageText, RenderedPage } from '../../render/page-content.js'
import { mayHavePlaces, type PlacedPictures, picturesOf, piecesOf } from '../../render/picture-place.js'
import type { Printer } from './print.js'
import type { PrintCache } from './print-cache.js'
import type { OutputFile } from './write-files.js'

/** A PDF that could not be printed. */
export interface UnprintedFile {
  readonly path: string
  /** Why; absent when there is no browser at all. */
  readonly problem?: string
}

/** A text of a page that is not in the PDF that was printed from it. */
export interface MissingText extends PageText {
  /** The PDF. */
  readonly path: string
}

/** Files ready to be written, PDFs that were not printed, and texts that PDFs lack, which are then neither. */
export interface Finished {
  readonly files: readonly OutputFile[]
  readonly unprinted: readonly UnprintedFile[]
  readonly missing: readonly MissingText[]
}

/** How PDFs are made. */
export interface Finish {
  /** Absent when there is no browser. */
  readonly printer: Printer | undefined
  readonly metadata: PdfMetadata
  /** The pictures that pages have places for. */
  readonly pictures: PlacedPictures
  /** Whether the text of each PDF is compared with that of its page. */
  readonly verify: boolean
  readonly prints: PrintCache
  /** Called with each PDF that is begun. */
  readonly progress: (path: string) => void
}

/** Whether one of the files has to be printed. */
export function needPrinter(files: readonly RenderedFile[]): boolean {
  return files.some(file => 'printedFrom' in file)
}

/** Prints what is to be printed and turns all files into bytes. PDFs conform to PDF/UA-1 and carry the metadata. */
export async function finish(rendered: readonly RenderedFile[], how: Finish): Promise<Finished> {
  const finishOne = async (file: RenderedFile): Promise<OutputFile | Unfinished> => {
    if ('html' in file) return { path: file.path, content: piecesOf(file.html, how.pictures) }
    if ('text' in file) return { path: file.path, content: withPictures(file, how.pictures) }
    if ('bytes' in file) return { path: file.path, content: file.bytes }
    const made = await printed(file, pageAt(file.printedFrom, rendered), how)
    return made instanceof Uint8Array ? { path: file.path, content: made } : made
  }
  const results = isHeavy(how.pictures) ? await inTurn(rendered, finishOne) : await Promise.all(rendered.map(finishOne))
  return {
    files: results.flatMap(result => ('content' in result ? [result] : [])),
    unprinted: results.flatMap(result => ('path' in result && !('content' in result) ? [result] : [])),
    missing: results.flatMap(result => ('missing' in result ? result.missing : []))
  }
}

// Of a PDF with more there are several copies while it is finished: two of them at a time are too much for old computers.
const heavy = 16 * 1024 * 1024

function isHeavy(pictures: PlacedPictures): boolean {
  return [...pictures.values()].reduce((sum, { length }) => sum + length, 0) > heavy
}

async function inTurn<Thing, Result>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<Result>
): Promise<Result[]> {
  const results: Result[] = []
  for (const thing of things) results.push(await work(thing))
  return results
}

function withPictures({ path, text }: TextFile, pictures: PlacedPictures): OutputFile['content'] {
  return mayHavePlaces(path) ? piecesOf(text, pictures) : text
}

type TextFile = Extract<RenderedFile, { text: string }>

type Unfinished = UnprintedFile | { readonly missing: readonly MissingText[] }

async function printed(
  { path, page: size }: Extract<RenderedFile, { printedFrom: string }>,
  page: RenderedPage,
  { printer, metadata, pictures, verify, prints, progress }: Finish
): Promise<Uint8Array | Unfinished> {
  if (!printer) return { path }
  progress(path)
  return prints.cached(
    ['pdf', JSON.stringify({ page: size, metadata, verify }), page.html],
    async (): Promise<Uint8Array | Unfinished> => {
      const printing = printer.print(page.html, size, picturesOf(page.images, pictures))
      printing.catch(() => {})
      // Only those who print need the library, which loads while the browser is at work.
      await nextTurn()
      const { finishedPdf } = await import('../../pdf/finished-pdf.js')
      const printed = await printing
      if ('problem' in printed) return { path, problem: printed.problem }
      const finished = await finishedPdf(printed.pdf, page, metadata, verify)
      return 'pdf' in finished ? finished.pdf : { missing: finished.lost.map(line => ({ ...line, path })) }
    },
    async bytes => (await import('../../pdf/finished-pdf.js')).isFinished(bytes, page, verify)
  )
}

function pageAt(path: string, rendered: readonly RenderedFile[]): RenderedPage {
  const file = rendered.find(other => other.path === path)
  if (!file || !('html' in file)) throw new Error(`No format made ${path}, which a PDF is to be printed from`)
  return file
}
