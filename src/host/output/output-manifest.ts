import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { insideOf } from '../source/inside-of.js'
import { readRegularText } from '../source/regular-file.js'
import { isSafePath } from './file-name.js'

/** What stands in the output folder of one deck in one language. */
export type ManifestEntry = z.infer<typeof entrySchema>

const entrySchema = z.object({
  deckId: z.string(),
  language: z.string(),
  title: z.string(),
  subtitle: z.string().optional(),
  programme: z.string().optional(),
  /** Of its brand. */
  organisation: z.string().optional(),
  duration: z.number(),
  /** How many slides it has. */
  slides: z.number().optional(),
  audience: z.string(),
  version: z.string(),
  date: z.string(),
  /** How many blanks are open in it. */
  openBlanks: z.number().optional(),
  /** What they are called, where they are few and participants may see all of them. */
  blankNames: z.array(z.string()).optional(),
  /** The picture of its title slide, as an address that holds it. */
  cover: z.string().optional(),
  /** Colours of its theme on the ground of its title slide, and the shape that it has there. */
  colours: z.record(z.string(), z.string()).optional(),
  shape: z.string().optional(),
  /** The title slide itself, as an address that holds a picture of it, where a browser has drawn it. */
  titleSlide: z.string().optional(),
  /** Of a translation: words by where they are seen and by state. */
  translation: z.record(z.string(), z.record(z.string(), z.number())).optional(),
  /** The hash of what the last build of it was made from. */
  stamp: z.string().optional(),
  /** Where its text was, as this folder sees it. */
  source: z.string().optional(),
  /** Whether a build of every deck has found that it is not there any more: the page does not lead to it since. */
  dropped: z.literal(true).optional(),
  /** Names of the files in `<deck>/<language>/`. */
  files: z.array(z.string()),
  /** Of those that a build made: what it was made from. */
  made: z.record(z.string(), z.object({ version: z.string(), stamp: z.string() })).optional()
})

/** What a build has made of a deck in one language. */
export interface NewManifestEntry extends Omit<ManifestEntry, 'files' | 'made' | 'dropped'> {
  /** Names of the files that it has written. */
  readonly written: readonly string[]
}

const pageSchema = z.object({ name: z.literal('index.html'), hash: z.string() })

const manifestSchema = z.object({
  decks: z.array(entrySchema),
  /** The contents page that shows this. */
  page: pageSchema.optional()
})

/** The file that remembers, beside the contents page, what earlier builds put there. */
export const manifestFile = 'contents.json'

/** Two hundred lessons in six languages take 2 MiB. */
const manifestLimit = 32 * 1024 * 1024

/** The text of the file that remembers what a contents page shows, and which page that is. */
export function manifestText(decks: readonly ManifestEntry[], page: string): string {
  const shown: z.infer<typeof manifestSchema> = { decks: [...decks], page: { name: 'index.html', hash: hashOf(page) } }
  return `${JSON.stringify(shown, undefined, 2)}\n`
}

/** The contents page that belongs to what is remembered in a folder. */
export function recordedPage(folder: string): z.infer<typeof pageSchema> | undefined {
  return parseManifest(readManifestText(folder))?.page
}

/** Whether a file is the page with a hash. */
export function isPageOf(path: string, hash: string): boolean {
  const text = readRegularText(path, manifestLimit)
  return text !== undefined && hashOf(text) === hash
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** All that stands in an output folder, and whether it still is what was found. */
export interface OutputScan {
  readonly entries: readonly ManifestEntry[]
  /** False as soon as another build has put something there. */
  isCurrent(): boolean
}

/**
 * All that stands in an output folder after a build: what this run made, and what earlier runs made and is still there. Without
 * or with a broken `contents.json`, only what this run made.
 */
export async function scanOutput(folder: string, made: readonly NewManifestEntry[]): Promise<OutputScan> {
  const text = readManifestText(folder)
  const known = entriesIn(text)
  const earlier = known.filter(old => !made.some(entry => isSame(entry, old)))
  const entries = await Promise.all([
    ...earlier.map(async entry => ({ ...entry, files: await filesOf(folder, entry) })),
    ...made.map(async entry =>
      withOrigins(
        entry,
        await filesOf(folder, entry),
        known.find(old => isSame(entry, old))
      )
    )
  ])
  return {
    entries: entries.filter(entry => entry.files.length > 0).sort(byDeckAndLanguage),
    isCurrent: () => readManifestText(folder) === text
  }
}

/** The files that stand there from an earlier text than the last build of their deck, with the version of that text. */
export function olderFiles({ files, made = {}, stamp }: ManifestEntry): Record<string, string> {
  return Object.fromEntries(
    files.flatMap(file => {
      const origin = made[file]
      return origin && origin.stamp !== stamp ? [[file, origin.version]] : []
    })
  )
}

/** What was written now is made from the text of now; of what was not, an earlier build said what it was made from. */
function withOrigins(
  { written, ...entry }: NewManifestEntry,
  files: string[],
  old: ManifestEntry | undefined
): ManifestEntry {
  const { version, stamp } = entry
  const made = files.flatMap(file => {
    const origin = written.includes(file) && stamp !== undefined ? { version, stamp } : old?.made?.[file]
    return origin ? [[file, origin] as const] : []
  })
  // What a build without slides did not look at is as it was, while the text is.
  const titleSlide = entry.titleSlide ?? (stamp !== undefined && old?.stamp === stamp ? old.titleSlide : undefined)
  return { ...entry, ...(titleSlide !== undefined && { titleSlide }), files, made: Object.fromEntries(made) }
}

// The original before its translations.
function byDeckAndLanguage(a: ManifestEntry, b: ManifestEntry): number {
  const [first, second] = [a, b].map(({ translation }) => (translation === undefined ? 0 : 1))
  return (
    a.deckId.localeCompare(b.deckId, 'en') || (first ?? 0) - (second ?? 0) || a.language.localeCompare(b.language, 'en')
  )
}

function readManifestText(folder: string): string {
  return readRegularText(join(folder, manifestFile), manifestLimit) ?? ''
}

function entriesIn(text: string): ManifestEntry[] {
  return parseManifest(text)?.decks.filter(({ deckId, language }) => isSafePath(`${deckId}/${language}`)) ?? []
}

function parseManifest(text: string): z.infer<typeof manifestSchema> | undefined {
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

function isSame(a: Pick<ManifestEntry, 'deckId' | 'language'>, b: Pick<ManifestEntry, 'deckId' | 'language'>): boolean {
  return a.deckId === b.deckId && a.language === b.language
}

async function filesOf(
  folder: string,
  { deckId, language }: Pick<ManifestEntry, 'deckId' | 'language'>
): Promise<string[]> {
  const place = join(folder, deckId, language)
  // What stands behind a link is somebody else's, and its names are not for everybody.
  const entries = insideOf(folder, place) ? await readdir(place, { withFileTypes: true }).catch(() => []) : []
  return entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('.'))
    .map(entry => entry.name)
    .sort()
}
