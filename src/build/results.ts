import type { Deck } from '../deck/deck.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import type { CachedEdition } from '../host/cache/manifest.js'
import type { BrowserAdvice } from '../host/output/find-browser.js'
import type { UnprintedFile } from '../host/output/finish.js'
import type { NewManifestEntry } from '../host/output/output-manifest.js'
import type { WriteProblem } from '../host/output/write-problem.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import type { Stamped } from '../host/source/stamp.js'
import type { TranslatedFrom } from './translated-messages.js'

/** What became of a deck, and which languages it can be had in. */
export interface BuiltLocation {
  /** Absolute path of the deck's source. */
  readonly path: string
  /** Everything that was read for it, with the stamps from before it was read. */
  readonly inputs: readonly Stamped[]
  readonly decks: readonly BuiltDeck[]
  readonly languages: readonly string[]
}

/** A deck as read and checked. */
export interface CheckedDeck {
  readonly location: DeckLocation
  readonly deck: Deck
  /** The deck of which translations are made, with its blanks open; absent where it is none. */
  readonly written?: Deck
  readonly messages: readonly Diagnostic[]
  /** True when its messages keep it from being built. */
  readonly refused: boolean
  /** The stack of an exception, which is a bug of ours and among the messages. */
  readonly failure?: string
  /** The texts that messages point into, by file. */
  readonly texts: Readonly<Record<string, string>>
  /** Every language that the deck could be had in. */
  readonly available?: readonly string[]
  /** What a translation was made from; absent for a deck as it was written. */
  readonly from?: TranslatedFrom
}

/** What became of a deck in one language: plain data, without the deck. Paths are relative to the working folder. */
export interface BuiltDeck extends Pick<CheckedDeck, 'location' | 'messages' | 'refused' | 'texts' | 'failure'> {
  readonly language: string
  readonly title: string
  /** What the contents page shows of it. */
  readonly entry: Omit<NewManifestEntry, 'written' | 'source'>
  /** Whether its messages depend on the day. */
  readonly isDated: boolean
  /** Where its files are. */
  readonly folder: string
  /** Names of the files in that folder: those that were written. */
  readonly written: readonly string[]
  readonly unprinted: readonly UnprintedFile[]
  /** Why nothing of it could be written. */
  readonly problem?: WriteProblem
  /** The files with their stamps, as they were written. */
  readonly outputs?: readonly Stamped[]
}

export interface BuildReport {
  /** The sources of all decks that were asked for, in order. */
  readonly files: readonly string[]
  /** The decks that were worked on. */
  readonly decks: readonly BuiltDeck[]
  /** The editions that are as an earlier build left them, because nothing of them has changed. */
  readonly cached: readonly CachedEdition[]
  /** The page that leads to everything, relative to the working folder. Absent when nothing was built. */
  readonly contents?: string
  /** True where slides were made and no browser has looked whether all fits on them. */
  readonly isUnmeasured?: true
  /** What to do about a handout whose slides are too small to read. */
  readonly legibilityNote?: string
  /** Files of the decks that were built which are still from an earlier text: their paths, and the version of that text. */
  readonly older?: readonly { readonly path: string; readonly version: string }[]
  /** Folders of decks that do not exist any more, relative to the working folder: the page does not lead to them. */
  readonly orphaned?: readonly string[]
  /** How to get a browser, when there is none and a PDF could not be printed. */
  readonly advice?: BrowserAdvice
  /** Which of the languages that were asked for no deck is in, though some are built. */
  readonly unknown?: Diagnostic
  /** Why the contents page could not be written. */
  readonly problem?: WriteProblem
  /** Writes the manifest for the next build. `output` is what this one printed on stdout. */
  readonly writeManifest?: (output: string) => Promise<void>
}
