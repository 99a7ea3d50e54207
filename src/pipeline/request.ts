import type { Deck } from '../deck/deck.js'
import type { Message } from '../deck/message.js'
import type { BrowserAdvice } from '../output/find-browser.js'
import type { OwedFile } from '../output/finish.js'
import type { WriteProblem } from '../output/write-problem.js'
import type { RenderOptions } from '../render/format.js'
import type { DeckLocation } from '../source/find-decks.js'

/** Which decks to look at, and how severely. */
export interface CheckRequest {
  /** Folders or deck.md files; none means every deck. */
  readonly decks: readonly string[]
  /** Absolute path of the folder that paths are relative to. */
  readonly cwd: string
  readonly release: boolean
  /** Warnings stop a deck as errors do. */
  readonly strict: boolean
}

export interface BuildRequest extends CheckRequest {
  /** Languages to build, as tags; none means every one. */
  readonly languages: readonly string[]
  /** Names of formats; none means all that are built by default. */
  readonly formats: readonly string[]
  /** The folder that everything is written into. */
  readonly out: string
  readonly options: Omit<RenderOptions, 'release'>
  /** Told what is being made, for people who watch. */
  readonly progress?: (path: string) => void
  /** Called when the user stops the build, before the program exits. */
  readonly interrupted?: () => void
  readonly env: Readonly<Record<string, string | undefined>>
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
  readonly messages: readonly Message[]
  /** True when its messages keep it from being built. */
  readonly refused: boolean
  /** The texts that messages point into, by file. */
  readonly texts: Readonly<Record<string, string>>
}

/** What became of a deck. Paths are relative to the working folder. */
export interface BuiltDeck extends CheckedDeck {
  /** Where its files are. */
  readonly folder: string
  /** Names of the files in that folder: written, or owed because they could not be printed. */
  readonly written: readonly string[]
  readonly owed: readonly OwedFile[]
  /** Why nothing of it could be written. */
  readonly problem?: WriteProblem
}

export interface BuildReport {
  readonly decks: readonly BuiltDeck[]
  /** The page that leads to everything, relative to the working folder. Absent when nothing was built. */
  readonly contents?: string
  /** How to get a browser, when there is none and a PDF is owed. */
  readonly advice?: BrowserAdvice
  /** Why the contents page could not be written. */
  readonly problem?: WriteProblem
}

/** What is wrong with a list of decks as a whole, if anything. */
export function unclearDecks(locations: readonly DeckLocation[]): UsageProblem | undefined {
  if (locations.length === 0)
    return {
      usage: 'There is no deck here, expected a folder `decks`, or a file `deck.md` here or one folder below',
      fix: 'Go to the folder that holds your decks, or type `backbrief new lesson` to begin one.'
    }
  for (const [index, { id, file }] of locations.entries()) {
    const other = locations.slice(0, index).find(earlier => earlier.id === id)
    if (other)
      return {
        usage: `\`${other.file}\` and \`${file}\` would both be built into the folder \`${id}\``,
        fix: 'Rename one of their folders, or build them one after the other with different `--out`.'
      }
  }
  return undefined
}

/** Whether a language is among those that are asked for; none asked for means all. */
export function isWanted(language: string, languages: readonly string[]): boolean {
  return languages.length === 0 || languages.includes(language)
}

/** Says which languages there are, when none of the decks is in one that is asked for. */
export function unknownLanguage(checked: readonly CheckedDeck[], languages: readonly string[]): UsageProblem {
  const there = [...new Set(checked.map(({ deck }) => deck.language))].sort()
  const list = (tags: readonly string[]) => tags.map(tag => `\`${tag}\``).join(', ')
  return {
    usage: `No deck is in the language ${list(languages)}, expected ${list(there)}`,
    fix: `Type \`--language ${there[0]}\`, or leave \`--language\` out.`
  }
}
