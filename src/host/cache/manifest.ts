import { today } from '../source/day.js'
import { areUnchanged, type Look, type Stamped } from '../source/stamp.js'

/** An edition that was built: what the summary of a build says about it. */
export interface CachedEdition {
  readonly file: string
  readonly language: string
  readonly title: string
  /** Where its files are, relative to the working folder. */
  readonly folder: string
  /** Names of the files there. */
  readonly written: readonly string[]
  readonly warnings: number
  /** What to do about words of the interface that stay English. */
  readonly interfaceNote?: string
}

/** A deck that was built to the last file: what was read for it, what was written, and its editions. */
export interface CachedDeck {
  /** Absolute path of its source. */
  readonly path: string
  readonly inputs: readonly Stamped[]
  readonly outputs: readonly Stamped[]
  readonly editions: readonly CachedEdition[]
  /** The only day on which it is up to date, where its messages depend on the day. */
  readonly day?: string
}

/** What one invocation read and wrote. */
export interface BuildManifest {
  /** Templates, fonts, libraries and the browser. */
  readonly program: readonly Stamped[]
  readonly decks: readonly CachedDeck[]
  /** The contents page with what it is made from. */
  readonly page: readonly Stamped[]
  /** Folders that were written into, and those in which decks were looked for. */
  readonly folders: readonly Stamped[]
  /** The contents page, relative to the working folder. */
  readonly contents: string
}

/** Whether a deck's sources and all that was made of them are as the build left them. */
export function isUpToDate({ day, inputs, outputs }: CachedDeck, look: Look): boolean {
  return (day === undefined || day === today()) && areUnchanged(inputs, look) && areUnchanged(outputs, look)
}
