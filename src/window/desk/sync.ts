import { ChangeSet, Text } from '@codemirror/state'

// What is typed goes to the server at once, one text at a time, and comes back as what has become of it with what others have written.

/** A text of the server. */
export interface ServedText {
  readonly version: number
  readonly text: string
}

export interface SentText {
  readonly base: number
  readonly baseText?: string
  readonly text: string
}

/** The server's answer: a change of what was sent, or why it was not taken. */
export type SyncAnswer =
  | { readonly version: number; readonly changes: readonly { from: number; to: number; insert: string }[] }
  | { readonly refused: 'unknown-base' | 'too-long' | 'unreachable' }

/** What the exchange needs of the page around it. */
export interface SyncPage {
  /** The text as it is typed, with `\n` as line ends. */
  text(): string
  /** Makes changes of others in it. */
  apply(changes: ChangeSet): void
  send(sent: SentText): Promise<SyncAnswer>
  /** Keeps what the server has not taken, or forgets what was kept once it has. */
  keep(draft: { readonly baseText: string; readonly text: string } | undefined): void
  /** Tells whether everything is on the server, or why not. */
  tell(state: 'sent' | 'sending' | 'too-long' | 'unreachable'): void
  /** Calls back after a while, in milliseconds. */
  later(act: () => void, delayMs: number): void
}

export interface Sync {
  /** Something was typed. */
  typed(changes: ChangeSet): void
  /** The server has another text. */
  heard(version: number): void
  /** What was typed and is not known to have arrived. Undefined where the server has everything. */
  unsent(): Required<SentText> | undefined
}

/** After so many milliseconds without an answer the text is kept in the browser, too. */
const patienceMs = 150
/** A server that was killed does not come back at this address; one that was asleep does. */
const retryMs = 1000

/** Begins to exchange the text of a page with the server, from one that both have. */
export function startSync(page: SyncPage, first: ServedText): Sync {
  let base = first
  let newest = first.version
  let isWaiting = false
  /** Whether what is on its way was typed here. */
  let isOwnInFlight = false
  let hasTyped = page.text() !== first.text
  let isKept = false
  /** What was typed since the text was sent that is on its way. */
  let since: ChangeSet | undefined

  function keep(): void {
    isKept = true
    page.keep({ baseText: base.text, text: page.text() })
  }

  async function exchange(): Promise<void> {
    if (isWaiting || (!hasTyped && newest <= base.version)) return
    isWaiting = true
    const text = page.text()
    const isOwn = hasTyped
    isOwnInFlight = isOwn
    hasTyped = false
    since = ChangeSet.empty(text.length)
    if (isOwn) page.tell('sending')
    let isAnswered = false
    page.later(() => {
      if (!isAnswered && isOwn) keep()
    }, patienceMs)
    let answer = await page.send({ base: base.version, text })
    if ('refused' in answer && answer.refused === 'unknown-base')
      answer = await page.send({ base: base.version, baseText: base.text, text })
    isAnswered = true
    const typed = since
    since = undefined
    isWaiting = false
    isOwnInFlight = false
    if ('refused' in answer) {
      hasTyped ||= isOwn
      if (hasTyped) keep()
      page.tell(answer.refused === 'too-long' ? 'too-long' : 'unreachable')
      // A text that is too long is sent again when it is another.
      if (answer.refused !== 'too-long') page.later(() => void exchange(), retryMs)
      return
    }
    const changes = ChangeSet.of([...answer.changes], text.length)
    base = { version: answer.version, text: changes.apply(Text.of(text.split('\n'))).toString() }
    newest = Math.max(newest, base.version)
    if (!changes.empty) page.apply(changes.map(typed))
    if (!hasTyped) {
      if (isKept) page.keep(undefined)
      isKept = false
      page.tell('sent')
    } else if (isKept) keep()
    await exchange()
  }

  if (hasTyped) void exchange()
  return {
    typed(changes) {
      hasTyped = true
      since = since?.compose(changes)
      if (isKept) keep()
      void exchange()
    },
    heard(version) {
      newest = Math.max(newest, version)
      void exchange()
    },
    unsent() {
      if (!hasTyped && !isOwnInFlight) return undefined
      return { base: base.version, baseText: base.text, text: page.text() }
    }
  }
}
