import { join, resolve } from 'node:path'
import { shelfFile, takeStock } from '../output/shelf.js'
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
): Promise<Pick<BuildReport, 'contents' | 'problem'>> {
  const made = built.filter(({ written }) => written.length > 0)
  if (made.length === 0) return {}
  const folder = resolve(cwd, out)
  const shelves = made.map(({ shelf }) => shelf)
  for (let turn = 1; ; turn++) {
    const { entries, isCurrent } = await takeStock(folder, shelves)
    const page = await contents(entries, await tools.templates('en', charactersOfContents(entries)))
    const remembered = { path: shelfFile, content: `${JSON.stringify({ decks: entries }, undefined, 2)}\n` }
    const problem = await writeFiles(folder, [{ path: page.path, content: page.text }, remembered], isCurrent)
    if (!problem) return { contents: asTyped(join(folder, page.path), cwd) }
    // Another build of other decks was quicker: its decks belong on the page, too.
    if (problem.reason !== 'changed' || turn === turns) return { problem }
  }
}

const turns = 20
