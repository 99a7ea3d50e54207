import type { FixedText } from '../desk/fixes.js'
import type { PreviewMessage } from '../preview-message.js'
import type { Program } from './program.js'

interface TextChange {
  readonly from: number
  readonly to: number
  readonly insert: string
}

interface Fix {
  readonly rule: string
  readonly line: number
  readonly what: string
  readonly changes: readonly TextChange[]
}

/** The fixes of which it is certain what they change. */
export interface SafeFixes {
  /** Asks for the fixes of these messages, which are those of the text as it is. */
  follow(messages: readonly PreviewMessage[]): void
  /** Makes a fix; undefined where none is certain. */
  of(message: PreviewMessage): (() => void) | undefined
}

/** Milliseconds without another state before fixes are asked for. */
const pauseMs = 400

/** `found` is called when there are some. */
export function followFixes(program: Program, text: () => FixedText | undefined, found: () => void): SafeFixes {
  let known: { readonly text: string; readonly fixes: readonly Fix[] } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(): Promise<void> {
    const asked = text()?.text()
    if (asked === undefined) return
    const { fixes } = await program.call<{ readonly fixes: readonly Fix[] }>('fixes', asked)
    if (text()?.text() !== asked) return
    known = { text: asked, fixes }
    found()
  }

  return {
    follow(messages) {
      clearTimeout(timer)
      known = undefined
      if (messages.some(({ mayBeFixed }) => mayBeFixed)) timer = setTimeout(() => void ask(), pauseMs)
    },
    of({ rule, line, what }) {
      const now = known
      const fix = now?.fixes.find(one => one.rule === rule && one.line === line && one.what === what)
      return fix && now
        ? () => {
            if (text()?.text() === now.text) text()?.change(fix.changes)
          }
        : undefined
    }
  }
}
