import type { CheckedDeck } from '../build/results.js'
import { outsideDiagnostic } from '../deck/diagnostic.js'
import type { Terminal } from './terminal.js'

/** Says of an exception that belongs to no deck that it is a bug of ours; under `DEBUG`, where it came from, too. */
export function sayBug(error: unknown, terminal: Terminal): void {
  const message = error instanceof Error ? error.message : String(error)
  const said = outsideDiagnostic('program-has-no-bugs', {
    what: `This is a bug in Backbrief: ${message}`,
    why: 'Something unexpected happened. It is our mistake, not yours.',
    fix: 'Please report it with this text and what you typed; `DEBUG=1` before the command adds where it happened.'
  })
  terminal.report(said)
  if (error instanceof Error && error.stack) sayWhere(error.stack, terminal)
}

/** Whether there are bugs among the messages of some decks; under `DEBUG` it is said where they came from. */
export function haveBug(decks: readonly Pick<CheckedDeck, 'failure'>[], terminal: Terminal): boolean {
  const failures = decks.flatMap(({ failure }) => (failure === undefined ? [] : [failure]))
  for (const stack of failures) sayWhere(stack, terminal)
  return failures.length > 0
}

function sayWhere(stack: string, terminal: Terminal): void {
  if (process.env.DEBUG) terminal.note(stack)
}
