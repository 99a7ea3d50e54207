import { join, resolve } from 'node:path'
import { olderFiles, type ShelfEntry, shelfFile, takeStock } from '../output/shelf.js'
import { writeFiles } from '../output/write-files.js'
import { charactersOfContents, contents } from '../render/contents/contents.js'
import { asTyped } from '../source/as-typed.js'
import type { BuildReport, BuildRequest, BuiltDeck } from './request.js'
import type { Tools } from './tools.js'

/** Writes the page that leads to all that stands in the output folder, when this build has put something there. */
export async function writeContents(
  built: readonly BuiltDeck[],
  { cwd, out }: BuildRequest,
  tools: Tools
): Promise<Pick<BuildReport, 'contents' | 'problem' | 'older'>> {
  const made = built.filter(({ written }) => written.length > 0)
  if (made.length === 0) return {}
  const folder = resolve(cwd, out)
  const shelves = made.map(({ shelf, written }) => ({ ...shelf, written }))
  for (let turn = 1; ; turn++) {
    const { entries, isCurrent } = await takeStock(folder, shelves)
    const shown = entries.map(entry => ({ ...entry, older: olderFiles(entry) }))
    const page = await contents(shown, await tools.templates('en', charactersOfContents(entries)))
    const remembered = { path: shelfFile, content: `${JSON.stringify({ decks: entries }, undefined, 2)}\n` }
    const problem = await writeFiles(folder, [{ path: page.path, content: page.text }, remembered], isCurrent)
    if (!problem)
      return { contents: asTyped(join(folder, page.path), cwd), older: made.flatMap(deck => olderOf(deck, entries)) }
    // Another build of other decks was quicker: its decks belong on the page, too.
    if (problem.reason !== 'changed' || turn === turns) return { problem }
  }
}

const turns = 20

function olderOf({ folder, shelf }: BuiltDeck, entries: readonly ShelfEntry[]): NonNullable<BuildReport['older']> {
  const entry = entries.find(({ deckId, language }) => deckId === shelf.deckId && language === shelf.language)
  const older = entry ? Object.entries(olderFiles(entry)) : []
  return older.map(([file, version]) => ({ path: `${folder}/${file}`, version }))
}
