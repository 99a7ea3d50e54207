import type { Progress } from './progress.js'

/** One deck in one language, as it stands in the output folder. */
export interface ContentsEntry {
  readonly deckId: string
  /** BCP 47 tag. */
  readonly language: string
  readonly title: string
  readonly subtitle?: string | undefined
  /** The course that the lesson belongs to. */
  readonly programme?: string | undefined
  /** Whose deck it is. */
  readonly organisation?: string | undefined
  /** Minutes. */
  readonly duration: number
  readonly slides?: number | undefined
  readonly audience: string
  readonly version: string
  readonly date: string
  /** How many blanks somebody has still to fill in. */
  readonly openBlanks?: number | undefined
  /** What they are called, where they are few and participants may see all of them. */
  readonly blankNames?: readonly string[] | undefined
  /** How far it is, where it is a translation. */
  readonly translation?: Progress | undefined
  /** The picture of its title slide, as an address that holds it. */
  readonly cover?: string | undefined
  /** Colours of its theme on the ground of its title slide, by their names. */
  readonly colours?: Readonly<Record<string, string>> | undefined
  /** The shape that its theme has beside its first title. */
  readonly shape?: string | undefined
  /** The title slide itself, as an address that holds a picture of it. */
  readonly titleSlide?: string | undefined
  /** Names of its files, relative to `<deck>/<language>/`. */
  readonly files: readonly string[]
  /** How large they are, in bytes, where that was looked up. */
  readonly sizes?: Readonly<Record<string, number>> | undefined
  /** Those of them that were made from an earlier text, with its version. */
  readonly older?: Readonly<Record<string, string>> | undefined
  /** Whether the deck itself is not there any more. */
  readonly gone?: boolean | undefined
}
