import type { LeastCoverage } from '../deck/catalogue.js'
import type { Deck } from '../deck/deck.js'
import type { Diagnostic } from '../deck/diagnostic.js'
import type { Standing } from '../host/cache/ledger.js'
import type { Stamped } from '../host/cache/stamp.js'
import type { BrowserAdvice } from '../host/output/find-browser.js'
import type { UnprintedFile } from '../host/output/finish.js'
import type { NewManifestEntry } from '../host/output/output-manifest.js'
import type { WriteProblem } from '../host/output/write-problem.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import type { RenderOptions } from '../render/format.js'
import type { TranslatedFrom } from './translated-messages.js'

/** Which decks to look at, and how severely. */
export interface CheckRequest {
  /** Folders or deck.md files; none means every deck. */
  readonly decks: readonly string[]
  /** Absolute path of the folder that paths are relative to. */
  readonly cwd: string
  readonly release: boolean
  /** Warnings stop a deck as errors do. */
  readonly strict: boolean
  /** Languages to look at, as tags; none means every one. The deck as written is always looked at. */
  readonly languages?: readonly string[]
  /** A release may show the source's words where a translation is not settled. */
  readonly allowPartial?: boolean
  /** How much of a translation there must be. */
  readonly minCoverage?: LeastCoverage
  /** The day, `YYYY-MM-DD`. Without it nothing is ever overdue. */
  readonly today?: string
  /** Whether what is checked is going to be drawn, so that its pictures are needed. */
  readonly drawn?: boolean
  /** The folder of what printing gave and pictures were made into before, and how many bytes it may hold. Absent: all is made anew. */
  readonly prints?: { readonly folder: string; readonly most: number }
}

/** One of several shares that a build is cut into, from 1. */
export interface Shard {
  readonly number: number
  readonly count: number
}

/** The editions that a build is about, by the path of their deck. */
export type Share = ReadonlyMap<string, readonly string[]>

export interface BuildRequest extends CheckRequest {
  /** Languages to build, as tags; none means every one. */
  readonly languages: readonly string[]
  /** The part of all editions that is to be made; absent means all. */
  readonly shard?: Shard
  /** The editions in that part. */
  readonly share?: Share
  /** Names of formats; none means all that are built by default. */
  readonly formats: readonly string[]
  /** False leaves the PDFs out: no browser is started. */
  readonly pdf: boolean
  /** Whether the text of each PDF is compared with that of its page. */
  readonly verify: boolean
  /** The folder that everything is written into. */
  readonly out: string
  /** Whether that is the usual one, which nobody has named: then it has to lie in the working folder, links followed. */
  readonly isUsualOut?: boolean
  readonly options: Omit<RenderOptions, 'release'>
  /** Told what is being made, for people who watch. */
  readonly watcher?: BuildWatcher
  /** Called when the user stops the build, before the program exits. */
  readonly interrupted?: () => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** The file of a program that can help as `helper.ts` does: many decks are then shared out among processes. */
  readonly program?: string
  /** Where is kept what earlier builds left standing, and how this one was typed. Absent: everything is made anew. */
  readonly kept?: { readonly folder: string; readonly words: readonly string[] }
}

/** What a build is doing with one deck in one language, an edition. */
export interface BuildStep {
  /** The deck's source. */
  readonly file: string
  readonly language: string
  /** A file or a kind of work, in words. */
  readonly making: string
  /** How much of the edition is done: from 0 to 1, which is said once. */
  readonly part: number
}

/** Is told how a build goes on, in whatever order its editions are made. */
export interface BuildWatcher {
  /** So many editions more are to be made than was thought; below zero, so many fewer. */
  began(editions: number): void
  doing(step: BuildStep): void
}

/** What became of a deck, and which languages it could be had in. Plain data, which can be sent to another process. */
export interface BuiltLocation {
  readonly decks: readonly BuiltDeck[]
  readonly languages: readonly string[]
}

/** A command that asks for something that is not there. */
export interface UsageProblem {
  readonly usage: string
  readonly fix: string
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
  /** Where an exception came from while it was worked on, which is a bug of ours and said in its messages. */
  readonly failure?: string
  /** The texts that messages point into, by file. */
  readonly texts: Readonly<Record<string, string>>
  /** What the system said of all that was read for it, before it was read. */
  readonly inputs: readonly Stamped[]
  /** Every language that the deck could be had in. */
  readonly available?: readonly string[]
  /** What a translation was made from; absent for a deck as it was written. */
  readonly from?: TranslatedFrom
}

/** What became of a deck in one language: plain data, without the deck. Paths are relative to the working folder. */
export interface BuiltDeck
  extends Pick<CheckedDeck, 'location' | 'messages' | 'refused' | 'texts' | 'inputs' | 'failure'> {
  readonly language: string
  readonly title: string
  /** What the contents page tells of it. */
  readonly entry: Omit<NewManifestEntry, 'written' | 'source'>
  /** Whether what is said of it depends on the day. */
  readonly isDated: boolean
  /** Where its files are. */
  readonly folder: string
  /** Names of the files in that folder: written, or owed because they could not be printed. */
  readonly written: readonly string[]
  readonly unprinted: readonly UnprintedFile[]
  /** Why nothing of it could be written. */
  readonly problem?: WriteProblem
  /** What the system says of the files, as they were written. */
  readonly stamps?: readonly Stamped[]
}

export interface BuildReport {
  /** The sources of all decks that were asked for, in order. */
  readonly files: readonly string[]
  /** The decks that were worked on. */
  readonly decks: readonly BuiltDeck[]
  /** The decks that stand as an earlier build made them, because nothing of them has changed. */
  readonly standing: readonly Standing[]
  /** The page that leads to everything, relative to the working folder. Absent when nothing was built. */
  readonly contents?: string
  /** What is to be known of a handout whose slides are too small to read. */
  readonly smallPrint?: string
  /** Files of the decks that were built, not made anew and from an earlier text: their paths, and the version of that text. */
  readonly older?: readonly { readonly path: string; readonly version: string }[]
  /** Folders of decks that are not there any more, relative to the working folder: the page does not lead to them. */
  readonly leftOver?: readonly string[]
  /** How to get a browser, when there is none and a PDF is owed. */
  readonly advice?: BrowserAdvice
  /** Which of the languages that were asked for no deck is in, though some are built. */
  readonly unknown?: UsageProblem
  /** Why the contents page could not be written. */
  readonly problem?: WriteProblem
  /** Keeps what stands now for the next build. `said` is what is said of this one. */
  readonly keep?: (said: string) => Promise<void>
}
