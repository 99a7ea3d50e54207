import { join, resolve } from 'node:path'
import { fileSizes } from '../host/output/file-sizes.js'
import { isGone, sourceFrom } from '../host/output/gone-decks.js'
import {
  type ManifestEntry,
  manifestFile,
  manifestText,
  olderFiles,
  scanOutput
} from '../host/output/output-manifest.js'
import { writeFiles } from '../host/output/write-files.js'
import { displayPath } from '../host/source/display-path.js'
import { charactersOfContents, contents, fewPictures } from '../render/contents/contents.js'
import type { Labels } from '../render/templates.js'
import type { BuildContext } from './context.js'
import type { BuildPlan } from './plan.js'
import type { BuildReport, BuiltDeck } from './results.js'

/**
 * Writes the page that leads to all that stands in the output folder, when this build has put something there or a deck is gone. Decks that
 * were renamed or deleted are marked; a build of every deck takes them off the page and names what is left of them. Nothing is removed.
 */
export async function writeContents(
  built: readonly BuiltDeck[],
  { options: { cwd, out, decks, project }, shard }: BuildPlan,
  context: BuildContext
): Promise<Pick<BuildReport, 'contents' | 'problem' | 'older' | 'orphaned'>> {
  const made = built.filter(({ written }) => written.length > 0)
  const folder = resolve(cwd, out)
  const entriesNow = made.map(({ entry, written, location }) => {
    const source = sourceFrom(folder, location.path, cwd)
    return { ...entry, written, ...(source !== undefined && { source }) }
  })
  const isWhole = decks.length === 0 && !shard
  for (let attempt = 1; ; attempt++) {
    const { entries, isCurrent } = await scanOutput(folder, entriesNow)
    const gone = entries.filter(entry => isGone(folder, entry, cwd))
    if (made.length === 0 && !(isWhole && gone.length > 0)) return {}
    const known = entries.map(entry => withDropped(entry, gone.includes(entry), isWhole))
    const listed = known.filter(({ dropped }) => !dropped)
    const shown = await Promise.all(
      listed.map(async entry => ({
        ...entry,
        older: olderFiles(entry),
        gone: isGone(folder, entry, cwd),
        ...(listed.length <= fewPictures && { sizes: await fileSizes(folder, entry) })
      }))
    )
    const labels = await labelsIn(new Set(shown.map(({ language }) => language)), context)
    const templates = await context.templates('en', charactersOfContents(shown, labels.values()))
    const ownFiles = project?.formats.flatMap(({ files }) => files)
    const page = await contents(shown, templates, ownFiles, labels)
    // In this order: if a run is killed between the two, the manifest says which page belongs to it.
    const manifest = { path: manifestFile, content: manifestText(known, page.text) }
    const problem = await writeFiles(folder, [manifest, { path: page.path, content: page.text }], isCurrent)
    if (!problem)
      return {
        contents: displayPath(join(folder, page.path), cwd),
        older: made.flatMap(deck => olderOf(deck, entries)),
        ...(isWhole && { orphaned: [...new Set(gone.map(({ deckId }) => displayPath(join(folder, deckId), cwd)))] })
      }
    // Another build of other decks was quicker: its decks belong on the page, too.
    if (problem.reason !== 'changed' || attempt === maxAttempts) return { problem }
  }
}

const maxAttempts = 20

/** The words of the interface in those languages that we have them in, beside English. */
async function labelsIn(languages: ReadonlySet<string>, context: BuildContext): Promise<ReadonlyMap<string, Labels>> {
  const { labels: english } = await context.templates('en', '')
  const read = await Promise.all(
    [...languages].map(async language => [language, (await context.templates(language, '')).labels] as const)
  )
  return new Map(read.filter(([, labels]) => labels.contentsFiles !== english.contentsFiles))
}

/** What a build of every deck has found to be gone stays off the page, until a deck is there again. */
function withDropped({ dropped, ...entry }: ManifestEntry, isGone: boolean, isWhole: boolean): ManifestEntry {
  return isGone && (isWhole || dropped) ? { ...entry, dropped: true } : entry
}

function olderOf({ folder, entry }: BuiltDeck, entries: readonly ManifestEntry[]): NonNullable<BuildReport['older']> {
  const known = entries.find(({ deckId, language }) => deckId === entry.deckId && language === entry.language)
  const older = known ? Object.entries(olderFiles(known)) : []
  return older.map(([file, version]) => ({ path: `${folder}/${file}`, version }))
}
