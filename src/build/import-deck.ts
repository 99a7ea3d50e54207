import { basename, dirname, join, resolve } from 'node:path'
import { type Diagnostic, plainCommand } from '../deck/diagnostic.js'
import type { Picture } from '../deck/picture.js'
import { takenFile, type WholeFile, writeFiles } from '../host/output/write-files.js'
import type { WriteProblem } from '../host/output/write-problem.js'
import { cleanPicture } from '../host/picture/clean-picture.js'
import { fittedSize } from '../host/picture/fit-picture.js'
import { displayPath } from '../host/source/display-path.js'
import { readPictureFile } from '../host/source/picture-files.js'
import { readRegularFile } from '../host/source/regular-file.js'
import { isFault } from '../import/fault.js'
import { isMarkdownName, refusedName } from '../import/file-names.js'
import type { ForeignDeck, ForeignFile } from '../import/foreign.js'
import { picturesNamed, readMarkdownDeck } from '../import/markdown/read-markdown.js'
import { readForeign } from '../import/read-foreign.js'
import { proposedBrand } from '../import/write/brand.js'
import { titleOf } from '../import/write/deck-text.js'
import { fitDeck } from '../import/write/fit-deck.js'
import { reportCounts, writeReport } from '../import/write/report.js'
import { withoutUnreadable } from '../import/write/without-pictures.js'
import { takenBy, takenFolder } from './begin-deck.js'
import { mostBytes, refusal, unreadable } from './import-faults.js'

/** What a deck is made with that comes from a file of another program. */
export interface ImportTarget {
  /** The folder to write the deck into. */
  readonly to: string
  readonly cwd: string
  /** The folder as it is typed after a command. */
  readonly named: string
  /** What has to be typed for the program to run: `npx backbrief`; left out, `backbrief`. */
  readonly command?: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly title?: string | undefined
  /** Minutes. */
  readonly duration?: number | undefined
  readonly profile?: string | undefined
}

export interface ImportRequest extends ImportTarget {
  /** The file to import. */
  readonly from: string
}

export interface ImportedDeck {
  readonly from: string
  readonly file: string
  /** The file with the report, and what it says. */
  readonly report: string
  readonly reportText: string
  readonly slides: number
  readonly pictures: number
  readonly notes: number
  /** How many things were not carried over. */
  readonly losses: number
  readonly hasBrand: boolean
}

/** Two minutes for each slide, and a tenth of the lesson left free. */
const minutesEach = 2.3

/** Makes a deck of a file of another program, with a report beside it, all or nothing. Nothing that the file names is fetched or run. */
export async function importDeck(
  request: ImportRequest
): Promise<ImportedDeck | Diagnostic | { problem: WriteProblem }> {
  const { from, to, cwd } = request
  const path = resolve(cwd, from)
  const source = basename(path)
  const shown = displayPath(path, cwd)
  const taken = await takenFolder(resolve(cwd, to), cwd)
  if (taken) return taken
  const refused = refusedName(source)
  if (refused) return refusal(shown, refused)
  const read = await readRegularFile(path, mostBytes, 'anywhere')
  if ('fault' in read) return unreadable(shown, read.fault)
  const foreign = isMarkdownName(source)
    ? await readText(read.bytes.toString('utf8'), dirname(path))
    : readForeign(source, read.bytes)
  return isFault(foreign) ? refusal(shown, foreign) : writeImported(foreign, request, { source, shown })
}

/** The same of a file of which only the name and the bytes are known. */
export async function importBytes(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  request: ImportTarget
): Promise<ImportedDeck | Diagnostic | { problem: WriteProblem }> {
  const taken = await takenFolder(resolve(request.cwd, request.to), request.cwd)
  if (taken) return taken
  const refused = refusedName(name)
  if (refused) return refusal(name, refused)
  const foreign = readForeign(name, bytes)
  return isFault(foreign) ? refusal(name, foreign) : writeImported(foreign, request, { source: name, shown: name })
}

/** Writes the deck of a file that was read. `source` is the name of that file, `shown` its path as the user knows it. */
async function writeImported(
  foreign: ForeignDeck,
  request: ImportTarget,
  { source, shown }: { readonly source: string; readonly shown: string }
): Promise<ImportedDeck | Diagnostic | { problem: WriteProblem }> {
  const { to, cwd } = request
  const folder = resolve(cwd, to)
  const { files, result } = importedFiles(foreign, request, source)
  const inTheWay = await takenFile(folder, files)
  if (inTheWay !== undefined) return takenBy(inTheWay, cwd)
  const problem = await writeFiles(folder, files)
  if (problem) return { problem }
  return {
    ...result,
    from: shown,
    file: displayPath(join(folder, 'deck.md'), cwd),
    report: displayPath(join(folder, 'IMPORT.md'), cwd)
  }
}

/** A deck in Markdown of another program, with the pictures that stand beside it. Those elsewhere are not looked at. */
async function readText(text: string, folder: string): Promise<ForeignDeck> {
  const beside = new Map<string, Uint8Array>()
  for (const address of picturesNamed(text)) {
    const found = await readPictureFile(folder, address)
    if ('bytes' in found) beside.set(address, found.bytes)
  }
  return readMarkdownDeck(text, beside)
}

/** All files of an imported deck, in memory. `source` is the name of the file that it comes from. */
export function importedFiles(read: ForeignDeck, request: ImportTarget, source: string) {
  const pictures = Object.fromEntries(
    read.files.filter(({ path }) => path.startsWith('images/')).map(({ path, content }) => [path, pictureOf(content)])
  )
  const foreign = withoutUnreadable(read, pictures)
  const slides = foreign.slides.filter(({ isHidden }) => !isHidden).length
  const facts = {
    title: (request.title ?? titleOf(foreign) ?? source.replace(/\.\w+$/, '')).replace(/\s+/g, ' ').trim(),
    duration: request.duration ?? Math.max(5, Math.ceil((slides * minutesEach) / 5) * 5),
    profile: request.profile ?? 'plain',
    date: request.date,
    source
  }
  const fitted = fitDeck(foreign, facts, { file: 'deck.md', pictures })
  const brand = foreign.brand && proposedBrand(foreign.brand)
  const { named, command = plainCommand } = request
  const report = writeReport(fitted.foreign, fitted, { source, folder: named, hasBrand: brand !== undefined, command })
  const files: WholeFile[] = [
    { path: 'deck.md', content: fitted.text },
    { path: 'IMPORT.md', content: report },
    ...foreign.files.map(({ path, content }: ForeignFile) => ({ path, content })),
    ...(brand === undefined ? [] : [{ path: 'proposed-brand.yaml', content: brand }]),
    ...(fitted.hidden === '' ? [] : [{ path: 'hidden-slides.md', content: `${fitted.hidden}\n` }])
  ]
  const result = {
    ...reportCounts(fitted.foreign, fitted),
    reportText: report,
    hasBrand: brand !== undefined
  }
  return { files, result, errors: fitted.errors }
}

function pictureOf(content: Uint8Array): Picture {
  const clean = cleanPicture(content)
  if (typeof clean === 'string') return { state: clean === 'not-a-picture' ? 'not-a-picture' : clean }
  return { state: 'found', mediaType: clean.mediaType, ...fittedSize(clean), bytes: clean.bytes.length }
}
