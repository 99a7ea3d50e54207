import { withPlainEnds } from '../../deck/text/line-ends.js'
import { mergeTexts } from '../../deck/text/merge-texts.js'
import { type TextChange, textChanges } from '../../deck/text/text-changes.js'
import type { Journal } from '../../host/output/journal.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { readRewritable } from '../../host/source/rewritable.js'
import { type SaveFailure, writeDeckText } from './write-deck-text.js'

/** A text as a page has it, and the version of ours that it was made from; with that version's text where we may not have it any more. */
export interface SentText {
  readonly base: number
  readonly baseText?: string
  readonly text: string
}

/** What the text has become, as changes of what was sent. */
export interface SyncedText {
  readonly version: number
  readonly changes: readonly TextChange[]
}

export interface DeckTextState {
  /** Counts the texts, from 1. */
  readonly version: number
  readonly text: string
  readonly isSaved: boolean
  readonly failure?: SaveFailure
}

/** The text of one deck while it is written: in several pages at a time, and on disk, where other programs change it, too. */
export interface DeckText {
  state(): DeckTextState
  /** Takes in what a page has typed. Undefined where its base is not known and was not sent. */
  sync(sent: SentText): SyncedText | undefined
  /** Takes in what another program has written. */
  readAgain(): Promise<void>
  /** Writes the text to disk now. */
  save(): Promise<void>
  /** Calls `listener` after each change of the state. Returns the function that ends that. */
  listen(listener: () => void): () => void
  /** Saves, and ends. */
  close(): Promise<void>
}

/** Milliseconds without typing before the text is written, and the most that typing can put it off. */
const [pauseMs, longestMs] = [300, 1000]

/** More than pages are behind; one that is sends its base. */
const maxVersions = 100

/** Opens the text of a deck as it is on disk, with what an earlier run has not saved. Undefined where the file cannot be read as text. */
export async function openDeckText(
  location: DeckLocation,
  journal: Journal | undefined
): Promise<DeckText | undefined> {
  const file = await readRewritable(location)
  if (!file) return undefined
  /** The text of the file when it was last read or written. */
  let onDisk = withPlainEnds(file.text)
  let text = onDisk
  for (const left of journal?.left() ?? []) text = merged(left.base, left.text, text)
  let version = 1
  let failure: SaveFailure | undefined
  const versions = new Map([[version, text]])
  const listeners = new Set<() => void>()
  let timer: NodeJS.Timeout | undefined
  let unsavedSince: number | undefined
  let saving: Promise<void> = Promise.resolve()

  const notify = () => {
    for (const listener of listeners) listener()
  }

  function replace(fresh: string): void {
    if (fresh === text) return
    text = fresh
    versions.set(++version, text)
    versions.delete(version - maxVersions)
    if (text !== onDisk) journal?.keep({ base: onDisk, text })
    notify()
  }

  function schedule(): void {
    const now = performance.now()
    unsavedSince ??= now
    clearTimeout(timer)
    timer = setTimeout(() => void save(), Math.max(0, Math.min(pauseMs, unsavedSince + longestMs - now)))
  }

  function save(): Promise<void> {
    clearTimeout(timer)
    saving = saving.then(write)
    return saving
  }

  async function write(): Promise<void> {
    unsavedSince = undefined
    const before = failure
    failure = await writeDeckText(location, {
      // What another program has written meanwhile is taken in first.
      textFor(disk) {
        takeIn(disk)
        return text
      },
      written(disk) {
        onDisk = disk
      }
    })
    if (text === onDisk) journal?.clear()
    else if (failure) timer = setTimeout(() => void save(), longestMs * 5)
    else schedule()
    if (text === onDisk || failure !== before) notify()
  }

  function takeIn(disk: string): void {
    if (disk === onDisk) return
    const fresh = merged(onDisk, text, disk)
    onDisk = disk
    replace(fresh)
  }

  if (text !== onDisk) {
    journal?.keep({ base: onDisk, text })
    schedule()
  }

  return {
    state: () => ({ version, text, isSaved: text === onDisk, ...(failure && { failure }) }),
    sync({ base, baseText, text: sent }) {
      const known = base === version ? text : (versions.get(base) ?? baseText)
      if (known === undefined) return undefined
      const mine = withPlainEnds(sent)
      replace(merged(withPlainEnds(known), mine, text))
      if (text !== onDisk) schedule()
      return { version, changes: textChanges(mine, text) }
    },
    async readAgain() {
      await saving
      const read = await readRewritable(location)
      // A program that writes a file in two steps empties it first.
      if (!read || read.text.trim() === '') return
      takeIn(withPlainEnds(read.text))
      if (text !== onDisk) schedule()
    },
    save,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      if (text !== onDisk) await save()
      else await saving
      clearTimeout(timer)
    }
  }
}

function merged(base: string, mine: string, theirs: string): string {
  return mergeTexts(base, { mine, theirs }, { mine: 'from the desk', theirs: 'from the file' }).text
}
