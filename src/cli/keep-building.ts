import type { OpenProject } from '../build/project.js'
import { untilStopped } from '../build/until-stopped.js'
import { watchDecks } from '../build/watch-decks.js'
import { outsideDiagnostic } from '../deck/diagnostic.js'
import { sayBug } from './bug.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { openTerminal } from './terminal.js'

/** Builds, and builds again after every save, one build at a time. Ends with the last build's exit code when the user stops it. */
export async function keepBuilding(
  decks: readonly string[],
  { out, project }: { readonly out: string; readonly project: OpenProject['project'] },
  build: () => Promise<ExitCode>
): Promise<ExitCode> {
  const terminal = openTerminal()
  let last = await build()
  if (last === exitCode.usage) return last
  const stopped = untilStopped()
  const watching = await watchDecks({
    decks,
    cwd: process.cwd(),
    out,
    project,
    work: async () => {
      last = await build()
      terminal.note(waiting)
    },
    broken(error) {
      last = exitCode.outside
      sayBug(error, terminal)
      terminal.note(waiting)
    },
    failed: reason => {
      const what = `The decks cannot be watched: ${reason}`
      terminal.report(
        outsideDiagnostic('decks-can-be-watched', { what, fix: 'Close other programs, and start again.' })
      )
    }
  })
  terminal.note(waiting)
  await stopped
  await watching.stop()
  return last
}

const waiting = 'Waiting for the next save. Ctrl-C ends it.'
