import type { Diagnostic } from '../deck/diagnostic.js'
import { commandName } from './command-name.js'
import { outsideText } from './report/text.js'
import { visible, visibleLines, withoutCommands } from './report/visible.js'

/** Where a command talks to: results go to `out`, everything else to `note`. Of what decks say, no character gives the terminal orders. */
export interface Terminal {
  out(text: string): void
  /** Commands for GitHub's runner, which are a result, too. In everything else that is said there, it finds none. */
  command(text: string): void
  /** A text as `out` writes it. */
  asShown(text: string): string
  /** A result that nobody has asked for in so many words; `quiet` keeps it back. */
  tell(text: string): void
  note(text: string): void
  /** Notes what is wrong with the command or the computer. */
  report(diagnostic: Diagnostic): void
  /** Shows what is being done, on one line that is written over; only where a person watches. */
  progress(text: string): void
  /** Says what is done, on a line of its own; only under CI, where somebody reads it later. */
  log(text: string): void
  /** Whether results, or notes, may be coloured. */
  readonly colour: { readonly out: boolean; readonly note: boolean }
  /** Columns that text may fill. */
  readonly width: number
  /** Whether a person watches, and no log is written. */
  readonly isWatched: boolean
  /** Whether somebody sits there who can answer a question. */
  readonly mayAsk: boolean
}

/** The terminal of this process. `quiet` keeps back everything but errors and results that were asked for. */
export function openTerminal({ quiet = false } = {}): Terminal {
  const { stdin, stdout, stderr, env } = process
  const watched = Boolean(stderr.isTTY) && !env.CI && !quiet
  let shown = false
  const clear = () => {
    if (shown) stderr.write('\r\x1b[2K')
    shown = false
  }
  const safe = (text: string) => (env.GITHUB_ACTIONS ? withoutCommands(text) : text)
  const asShown = (text: string) => safe(visibleLines(text))
  const out = (text: string) => {
    clear()
    stdout.write(`${asShown(text)}\n`)
  }
  const note = (text: string) => {
    clear()
    stderr.write(`${asShown(text)}\n`)
  }
  const colour = { out: mayColour(stdout, env), note: mayColour(stderr, env) }
  const width = Math.min(100, stdout.columns ?? 100)
  return {
    out,
    command(text) {
      clear()
      stdout.write(`${visibleLines(text)}\n`)
    },
    asShown,
    tell(text) {
      if (!quiet) out(text)
    },
    note,
    report(diagnostic) {
      note(outsideText(diagnostic, { colour: colour.note, command: commandName() }))
    },
    progress(text) {
      if (!watched) return
      clear()
      stderr.write(visible(text).slice(0, width - 1))
      shown = true
    },
    log(text) {
      if (env.CI && !quiet) stderr.write(`${safe(visible(text))}\n`)
    },
    colour,
    width,
    isWatched: watched,
    mayAsk: watched && Boolean(stdin.isTTY) && env.TERM !== 'dumb'
  }
}

// https://no-color.org: any value but an empty one means no colour.
function mayColour(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  return Boolean(stream.isTTY) && !env.NO_COLOR && !env.CI && env.TERM !== 'dumb'
}
