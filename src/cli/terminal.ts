/** Where a command talks to: results go to `out`, everything else to `note`. */
export interface Terminal {
  out(text: string): void
  note(text: string): void
  /** Shows what is being done, on one line that is written over; only where a person watches. */
  progress(text: string): void
  /** Whether results, or notes, may be coloured. */
  readonly colour: { readonly out: boolean; readonly note: boolean }
  /** Columns that text may fill. */
  readonly width: number
}

/** The terminal of this process. `quiet` keeps back everything but errors and results that were asked for. */
export function openTerminal({ quiet = false } = {}): Terminal {
  const { stdout, stderr, env } = process
  const watched = Boolean(stderr.isTTY) && !env.CI && !quiet
  let shown = false
  const clear = () => {
    if (shown) stderr.write('\r\x1b[2K')
    shown = false
  }
  const width = Math.min(100, stdout.columns ?? 100)
  return {
    out(text) {
      clear()
      stdout.write(`${text}\n`)
    },
    note(text) {
      clear()
      stderr.write(`${text}\n`)
    },
    progress(text) {
      if (!watched) return
      clear()
      stderr.write(text.slice(0, width - 1))
      shown = true
    },
    colour: { out: mayColour(stdout, env), note: mayColour(stderr, env) },
    width
  }
}

// https://no-color.org: any value but an empty one means no colour.
function mayColour(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): boolean {
  return Boolean(stream.isTTY) && !env.NO_COLOR && !env.CI && env.TERM !== 'dumb'
}
