import { dirname, join, resolve } from 'node:path'
import { configNames } from '../deck/config.js'
import { findDecks, plainProject } from '../host/source/find-decks.js'
import { realpathOf } from '../host/source/inside-of.js'
import { type Watching, watch } from '../host/source/watch.js'
import type { Project } from '../parse/source.js'

export type { Watching } from '../host/source/watch.js'

/** What to watch, and what to do then. */
export interface WatchRequest {
  /** Folders or deck.md files; none means every deck. */
  readonly decks: readonly string[]
  /** Absolute path of the folder that paths are relative to. */
  readonly cwd: string
  /** The folders of the project. */
  readonly project?: Project
  /** The folder that is written into, which is not watched. */
  readonly out?: string
  /** Run after each change, never twice at once; changes meanwhile make it run once more. */
  readonly work: () => Promise<void>
  /** Called with the reason where the system does not let us watch. */
  readonly failed: (reason: string) => void
  /** Called with what `work` threw, which is a bug; the next change runs it again. */
  readonly broken: (error: unknown) => void
}

/** Watches the decks that are asked for, with what stands beside them, the configuration and its themes, and works after each change. */
export async function watchDecks({
  decks,
  cwd,
  project = plainProject(cwd),
  out,
  work,
  failed,
  broken
}: WatchRequest): Promise<Watching> {
  const folders = findDecks(decks, cwd, project).map(({ folder }) => folder)
  // Links are not followed, so what they lead to is watched where it is.
  const real = folders.map(folder => realpathOf(folder) ?? folder)
  // The glossary stands beside the decks' folders; a new deck would, too.
  const beside = folders.map(folder => (folder === resolve(cwd) ? folder : dirname(folder)))
  const linked = real.filter((folder, index) => folder !== folders[index])
  // The desk may begin the first deck.
  const coming = folders.length === 0 ? [join(cwd, project.decks)] : []
  const single = [...configNames.map(name => join(cwd, name)), join(cwd, project.themes), ...coming]
  const skip = out === undefined ? [] : [resolve(cwd, out)]
  return watch({ folders: [...beside, ...linked], single, skip }, coalesce(work, broken), failed)
}

/** Returns a function that runs `work`, or, while it runs, makes it run once more afterwards. `broken` is called with what it throws. */
export function coalesce(work: () => Promise<void>, broken: (error: unknown) => void): () => void {
  let isBusy = false
  let isWanted = false
  const turn = async () => {
    isBusy = true
    do {
      isWanted = false
      await work().catch(broken)
    } while (isWanted)
    isBusy = false
  }
  return () => {
    isWanted = true
    if (!isBusy) void turn()
  }
}
