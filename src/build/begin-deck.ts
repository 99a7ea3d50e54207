import { basename, join } from 'node:path'
import { type Diagnostic, usageDiagnostic } from '../deck/diagnostic.js'
import { writeFiles } from '../host/output/write-files.js'
import type { WriteProblem } from '../host/output/write-problem.js'
import { displayPath } from '../host/source/display-path.js'
import { findDecks } from '../host/source/find-decks.js'
import { readStarter } from '../host/source/own-text.js'
import { readDeck } from '../host/source/read-deck.js'
import { folderNameFault } from '../parse/source-faults.js'
import { fillStarter, type StarterAnswers, starterFor } from './fill-starter.js'

/** Writes the starter deck, with what it is to say, into a folder, which is made where it is not there. A deck that already exists is left alone. */
export async function beginDeck(
  folder: string,
  answers: StarterAnswers,
  cwd: string
): Promise<Diagnostic | { problem: WriteProblem } | undefined> {
  const taken = await takenFolder(folder, cwd)
  if (taken) return taken
  const content = fillStarter(await readStarter(starterFor(answers)), answers)
  const problem = await writeFiles(folder, [{ path: 'deck.md', content }])
  return problem && { problem }
}

/** Why no new deck may be written into a folder: there is one, or something that cannot be read as one, or a deck may not have that name. */
export async function takenFolder(folder: string, cwd: string): Promise<Diagnostic | undefined> {
  const fault = folderNameFault(basename(folder))
  if (fault)
    return usageDiagnostic({ what: fault.what, fix: 'Choose another name for the new folder, like `decks/water`.' })
  const [there] = findDecks([join(folder, 'deck.md')], cwd)
  if (!there || (await readDeck(there)).deck.fault?.kind === 'missing') return undefined
  return takenBy(there.path, cwd)
}

/** Refuses a new folder because of a file that is there. */
export function takenBy(path: string, cwd: string): Diagnostic {
  return usageDiagnostic({
    what: `\`${displayPath(path, cwd)}\` already exists`,
    fix: 'Choose another name for the new folder: nothing is overwritten.'
  })
}
