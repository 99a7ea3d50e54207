import type { PreviewMessage } from '../preview-message.js'
import { postJson } from './server.js'

interface TextChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

interface Fixes {
  readonly fixes: readonly {
    readonly rule: string
    readonly line: number
    readonly what: string
    readonly changes: readonly TextChange[]
  }[]
  readonly all: readonly TextChange[]
}

/** The text that fixes are made in. */
export interface FixedText {
  text(): string
  /** Makes changes as if they were typed. */
  change(changes: readonly TextChange[]): void
}

/** What can be fixed with certainty in the text as it is. */
export interface KnownFixes {
  /** Makes a fix; undefined where none is certain. */
  of(message: PreviewMessage): (() => void) | undefined
  /** Makes all of them; undefined where there is none. */
  all(): (() => void) | undefined
}

/** Milliseconds without another state before fixes are asked for: they take longer than a slide. */
const pauseMs = 400

/** Asks for fixes after each state with messages that may be fixed; `found` is called with them, and with none as soon as the state is another. */
export function followFixes(
  page: FixedText,
  found: (fixes: KnownFixes) => void
): (messages: readonly PreviewMessage[]) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  return messages => {
    clearTimeout(timer)
    turn++
    if (!messages.some(({ mayBeFixed }) => mayBeFixed)) return
    const mine = turn
    timer = setTimeout(async () => {
      const text = page.text()
      const fixes = await postJson<Fixes>('fixes', { text })
      if (fixes && mine === turn) found(knownFixes(page, text, fixes))
    }, pauseMs)
  }
}

function knownFixes(page: FixedText, text: string, { fixes, all }: Fixes): KnownFixes {
  const make = (changes: readonly TextChange[]) => () => {
    // Places are those of the text that was sent.
    if (page.text() === text) page.change(changes)
  }
  return {
    of(message) {
      const fix = fixes.find(
        ({ rule, line, what }) => rule === message.rule && line === message.line && what === message.what
      )
      return fix && make(fix.changes)
    },
    all: () => (all.length > 0 ? make(all) : undefined)
  }
}
