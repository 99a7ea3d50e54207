import { basename, dirname, join, posix, resolve } from 'node:path'
import type { Deck } from '../deck/deck.js'
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import type { FrontMatter } from '../deck/front-matter.js'
import { pictureAddresses } from '../deck/picture-addresses.js'
import { takenFile, type WholeFile, writeFiles } from '../host/output/write-files.js'
import type { WriteProblem } from '../host/output/write-problem.js'
import { pictureType } from '../host/picture/picture-type.js'
import { displayPath } from '../host/source/display-path.js'
import { type DeckLocation, findDecks } from '../host/source/find-decks.js'
import { readPictureFile } from '../host/source/picture-files.js'
import { readDeck } from '../host/source/read-deck.js'
import { languagesFolder, lockName, readLanguages } from '../host/source/read-languages.js'
import { parse } from '../parse/parse.js'
import type { Project, SourceDeck, SourceText } from '../parse/source.js'
import { lockOfDeck } from '../translate/lock.js'
import { poOfDeck } from '../translate/read-po.js'
import { takenBy, takenFolder } from './begin-deck.js'
import { withFields } from './with-fields.js'

export interface CopyRequest {
  /** The deck to copy: a folder or a deck.md. */
  readonly from: string
  /** The folder to write it into. */
  readonly to: string
  readonly cwd: string
  /** Values of the front matter that the copy has of its own; the others stay as they are. */
  readonly fields: Readonly<Record<string, string>>
  /** Where decks are; absent: where they are without a configuration. */
  readonly project?: Project | undefined
  /** Whether translations are copied, too. */
  readonly withTranslations: boolean
}

export interface CopiedDeck {
  readonly from: string
  readonly file: string
  readonly pictures: number
  /** Languages whose translations were copied, or left. */
  readonly languages: readonly string[]
  /** What the copy still says about the other lesson: fields of the front matter with their lines. */
  readonly unchanged: readonly { readonly field: string; readonly line: number; readonly value: string }[]
  /** Files that the other deck shares with its neighbours, and that the copy does not reach. */
  readonly unreached: readonly string[]
}

/** Fields that are true of one lesson only. */
const particular = [
  'subtitle',
  'programme',
  'audience',
  'author',
  'source',
  'licence',
  'acknowledgement',
  'review'
] as const satisfies readonly (keyof FrontMatter)[]

/** Copies a deck with its pictures under another id, all or nothing. A deck that has errors is copied as it is. */
export async function copyDeck(request: CopyRequest): Promise<CopiedDeck | Diagnostic | { problem: WriteProblem }> {
  const { from, to, cwd, project, fields, withTranslations } = request
  const [location] = findDecks([from], cwd, project)
  const source = location && (await readDeck(location))
  if (!source || source.deck.fault)
    return usageDiagnostic({
      what: `There is no deck to copy at \`${location?.file ?? from}\``,
      fix: 'Name the folder that its `deck.md` is in.'
    })
  const folder = resolve(cwd, to)
  const file = displayPath(join(folder, 'deck.md'), cwd)
  const taken = await takenFolder(folder, cwd)
  if (taken) return taken

  const { deck } = parse(source)
  const text = withFields(source.deck.text, deck, fields)
  const pictures = await picturesOf(source, deck)
  const translations = await translationsOf(location, basename(folder))
  const files = [
    ...pictures,
    ...ownFiles(source),
    ...(withTranslations ? translations.files : []),
    // Last: a copy that was broken off before it is no deck yet, and can be made again.
    { path: 'deck.md', content: text }
  ]
  const other = await takenFile(folder, files)
  if (other !== undefined) return takenBy(other, cwd)
  const problem = await writeFiles(folder, files)
  if (problem) return { problem }
  return {
    from: location.file,
    file,
    pictures: pictures.length,
    languages: translations.languages,
    unchanged: keptFields(parse({ ...source, deck: { ...source.deck, text } }).deck),
    unreached: dirname(folder) === dirname(source.folder) ? [] : sharedFiles(source).map(({ file: name }) => name)
  }
}

/** The picture files as they are: what a camera wrote is taken out when the copy is built. */
async function picturesOf(source: SourceDeck, deck: Deck): Promise<WholeFile[]> {
  const files: WholeFile[] = []
  for (const address of new Set([...pictureAddresses(deck), ...ownBrandFile(source, deck, 'logo')])) {
    const file = await readPictureFile(source.folder, address)
    if ('bytes' in file && pictureType(file.bytes) !== undefined)
      files.push({ path: posix.normalize(address), content: file.bytes })
  }
  for (const address of ownBrandFile(source, deck, 'template')) {
    const file = await readPictureFile(source.folder, address)
    if ('bytes' in file) files.push({ path: posix.normalize(address), content: file.bytes })
  }
  return files
}

/** The logo or the template that the deck or a brand in its own folder names; one that decks share stays where it is. */
function ownBrandFile({ deck: { file } }: SourceDeck, { brand }: Deck, field: 'logo' | 'template'): string[] {
  const place = brand?.places[field]
  const isOwn = place !== undefined && dirname(place.file) === dirname(file)
  const named = brand?.[field]
  return isOwn && named !== undefined ? [named] : []
}

/** The catalogues and what remembers their keys, as files of the copy. */
async function translationsOf(location: DeckLocation, id: string) {
  const { catalogues, lock } = await readLanguages(location)
  const readable = catalogues.filter(({ fault }) => !fault)
  const files: WholeFile[] = readable.map(({ name, text }) => ({
    path: `${languagesFolder}/${name}.po`,
    content: poOfDeck(text, location.id, id)
  }))
  return {
    languages: readable.map(({ name }) => name),
    files: [
      ...files,
      ...(lock ? [{ path: `${languagesFolder}/${lockName}`, content: lockOfDeck(lock.text, location.id, id) }] : [])
    ]
  }
}

/** Glossary, brand and question bank that stand in the deck's own folder. */
function ownFiles(source: SourceDeck): WholeFile[] {
  return [source.glossary, source.brand, source.questions]
    .filter(text => text !== undefined)
    .filter(({ file, fault }) => !fault && dirname(file) === dirname(source.deck.file))
    .map(({ file, text }) => ({ path: posix.basename(file), content: text }))
}

/** Glossary and brand that stand beside the deck's folder, for all decks there. */
function sharedFiles(source: SourceDeck): SourceText[] {
  return [source.glossary, source.brand]
    .filter(text => text !== undefined)
    .filter(({ file }) => dirname(file) !== dirname(source.deck.file))
}

function keptFields({ frontMatter, fieldPlaces }: Deck): CopiedDeck['unchanged'] {
  return particular
    .flatMap(field => {
      const [value, line] = [frontMatter[field], fieldPlaces[field]?.start.line]
      return value === undefined || line === undefined ? [] : [{ field, line, value }]
    })
    .sort((a, b) => a.line - b.line)
}
