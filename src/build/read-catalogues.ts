import { join } from 'node:path'
import type { Catalogue, Segment } from '../deck/catalogue.js'
import type { Deck } from '../deck/deck.js'
import { createDiagnostic, type Diagnostic } from '../deck/diagnostic.js'
import { sweepTempFiles, tempPrefix } from '../host/output/temp-files.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import { languagesFolder, ownsLanguages, readLanguages } from '../host/source/read-languages.js'
import { conflictIsResolved } from '../parse/problems.js'
import { readConflicts } from '../parse/recover/raw-text.js'
import { linePlace, reportInto } from '../parse/report.js'
import type { SourceCatalogue, SourceText } from '../parse/source.js'
import { reportSourceFault } from '../parse/source-faults.js'
import { catalogueOf, segmentsOf } from '../translate/catalogue.js'
import type { CatalogueFile } from '../translate/catalogue-file.js'
import { type Lock, readLock } from '../translate/lock.js'
import { catalogueCanBeRead, catalogueIsOfItsDeck, lockCanBeRead } from '../translate/problems.js'
import { isPseudo } from '../translate/pseudo.js'
import { readPo } from '../translate/read-po.js'
import type { TranslationMemory } from '../translate/translation-memory.js'
import { misplacement } from './misplaced-catalogue.js'
import { isWanted } from './usage.js'

/** A deck's translations as they stand on disk, brought in line with the deck as it is now. */
export interface DeckCatalogues {
  readonly segments: readonly Segment[]
  readonly catalogues: readonly Catalogue[]
  readonly lock?: Lock
  /** What could not be read, and is in none of the catalogues. */
  readonly messages: readonly Diagnostic[]
  /** The texts that messages point into, by file. */
  readonly texts: Readonly<Record<string, string>>
}

/** A deck's translations as files have them: read once, brought in line with the deck as often as need be. */
export interface CatalogueFiles extends Omit<DeckCatalogues, 'catalogues'> {
  readonly readable: readonly { readonly file: SourceCatalogue; readonly content: CatalogueFile }[]
}

/** Reads a deck's lock and its catalogues in the languages that are wanted, or in all, and brings them in line with the deck. */
export async function readCatalogues(
  location: Pick<DeckLocation, 'folder' | 'file' | 'reach'>,
  deck: Deck,
  wanted: readonly string[] = []
): Promise<DeckCatalogues> {
  const files = await readCatalogueFiles(location, deck, wanted)
  return { ...files, catalogues: cataloguesFrom(files, deck) }
}

/** Reads a deck's lock and its catalogues, after what a killed run has left half written is removed. */
export async function readCatalogueFiles(
  location: Pick<DeckLocation, 'folder' | 'file' | 'reach'>,
  deck: Deck,
  wanted: readonly string[] = []
): Promise<CatalogueFiles> {
  if (ownsLanguages(location)) sweepTempFiles(join(location.folder, languagesFolder), tempPrefix)
  const read = await readLanguages(location, language => isWanted(language, wanted))
  const messages: Diagnostic[] = []
  const lock = read.lock && lockFrom(read.lock, messages)
  // Without a lock it takes all catalogues to know the keys of the texts.
  const { catalogues: files } = lock ? read : await readLanguages(location)
  const contents = files.map(file => ({ file, content: contentOf(file, deck, messages) }))
  const readable = contents.flatMap(({ file, content }) => (content ? [{ file, content }] : []))
  const isNeeded = readable.length > 0 || wanted.length === 0 || wanted.some(isPseudo)
  const contentsRead = readable.map(({ content }) => content)
  const segments = isNeeded ? segmentsOf(deck, lock, contentsRead) : []
  const texts = Object.fromEntries(files.map(({ file, text }) => [file, text]))
  return { segments, readable, ...(lock && { lock }), messages, texts }
}

/** The catalogues of a deck as it is now. `memory` gives what other decks' translators have said, by language. */
export function cataloguesFrom(
  { segments, readable, lock }: CatalogueFiles,
  deck: Deck,
  memory?: (language: string) => TranslationMemory | undefined
): Catalogue[] {
  return readable.map(({ file, content }) => {
    const remembered = memory?.(file.name)
    const sources = { language: file.name, file: file.file, content, lock, ...(remembered && { memory: remembered }) }
    return catalogueOf(deck, segments, sources)
  })
}

/** Whether Git has left two versions in a file that people do not write by hand; reports it. */
function isInConflict({ file, text }: SourceText, messages: Diagnostic[]): boolean {
  const report = reportInto(messages, file)
  const { findings } = readConflicts(text)
  for (const finding of findings) report(conflictIsResolved, finding)
  return findings.length > 0
}

function lockFrom({ file, text, fault }: SourceText, messages: Diagnostic[]): Lock | undefined {
  if (isInConflict({ file, text }, messages)) return undefined
  const lock = fault ? undefined : readLock(text)
  // Nobody wrote a link or a device by mistake, or wants it written over.
  if (fault?.kind === 'link' || fault?.kind === 'not-a-file') reportSourceFault(file, fault, reportInto(messages, file))
  else if (!lock)
    messages.push(
      createDiagnostic(lockCanBeRead, {
        file,
        what: `\`${file}\` is not as Backbrief wrote it`,
        fix: 'Restore it from an earlier version, or delete it: `backbrief languages update` writes it again.'
      })
    )
  return lock
}

function contentOf(source: SourceCatalogue, deck: Deck, messages: Diagnostic[]): CatalogueFile | undefined {
  const { file, text, fault } = source
  if (fault) {
    reportSourceFault(file, fault, reportInto(messages, file))
    return undefined
  }
  if (isInConflict(source, messages)) return undefined
  const content = readPo(text)
  if ('fault' in content) {
    messages.push(
      createDiagnostic(catalogueCanBeRead, {
        file,
        place: content.line === undefined ? undefined : linePlace(content.line),
        what: `Unexpected text in a catalogue: ${content.fault}`,
        fix: 'Fix the line, or open the file in a program for PO files such as Poedit and save it there.'
      })
    )
    return undefined
  }
  const misplaced = misplacement(source, content, deck)
  if (misplaced) messages.push(createDiagnostic(catalogueIsOfItsDeck, { file, ...misplaced }))
  return misplaced && !misplaced.isOfRenamedDeck ? undefined : content
}
