import type { BuildContext } from '../../build/context.js'
import type { DeckText } from '../../build/desk/deck-text.js'
import { type LessonPlan, lessonPlan } from '../../build/desk/lesson-plan.js'
import { openWritten } from '../../build/desk/open-deck-text.js'
import type { OpenProject } from '../../build/project.js'
import { readForPreview } from '../../build/read-preview.js'
import type { Deck } from '../../deck/deck.js'
import { today } from '../../host/source/day.js'
import { type DeckLocation, findDecks } from '../../host/source/find-decks.js'
import { recordReads } from '../../host/source/read-log.js'
import { areUnchanged, type Stamped } from '../../host/source/stamp.js'
import { openSession, type Session } from '../preview/session.js'

/** A deck that somebody writes: its text, and what it becomes. */
export interface OpenDeck {
  readonly location: DeckLocation
  readonly text: DeckText
  /** The text as it was when it was opened. */
  readonly opened: string
  readonly session: Session
  /** The last deck that was read of the text; undefined where none could be. */
  deck(): Deck | undefined
  /** Its time, and how its outcomes are covered; undefined where it could not be read. */
  plan(): LessonPlan | undefined
}

/** The decks of a working folder, by numbers that stay the same while the desk is open. */
export interface Decks {
  /** All decks that are there now. */
  list(): readonly (DeckLocation & { readonly number: number })[]
  location(number: number): DeckLocation | undefined
  /** Opens a deck to be written, once. Undefined where it cannot be read as text. */
  open(number: number): Promise<OpenDeck | undefined>
  /** Takes in what other programs have changed. */
  readAgain(): Promise<void>
  /** Saves all, and ends. */
  close(): Promise<void>
}

interface DecksSetup {
  readonly cwd: string
  readonly context: BuildContext
  readonly command: string
  readonly project: () => Promise<OpenProject>
  /** Called with what cannot be shown. */
  readonly failed: (error: unknown) => void
}

/** Opens the decks of a working folder; `first` is its project. */
export function openDecks({ cwd, context, command, project, failed }: DecksSetup, first: OpenProject): Decks {
  const known: DeckLocation[] = []
  const opened = new Map<number, Promise<OneDeck | undefined>>()

  function list() {
    return findDecks([], cwd, first.project).map(location => {
      const at = known.findIndex(({ path }) => path === location.path)
      return { ...location, number: at >= 0 ? at : known.push(location) - 1 }
    })
  }

  async function openOne(location: DeckLocation): Promise<OneDeck | undefined> {
    const text = await openWritten(location, { env: context.env, cwd })
    if (!text) return undefined
    let deck: Deck | undefined
    let stamps: readonly Stamped[] = []
    const read = async (languages: readonly string[]) => {
      const now = text.state().text
      const { result, reads } = await recordReads(async () =>
        readForPreview(location.file, cwd, languages, context.pictures, today(), await project(), now)
      )
      stamps = reads.filter(([path]) => path !== location.path)
      deck = result?.own.deck
      return result
    }
    const session = await openSession(read, context, command)
    let shown = text.state().version
    const refresh = () => session.refresh().catch(failed)
    text.listen(() => {
      const { version } = text.state()
      if (version !== shown) void refresh()
      shown = version
    })
    return {
      location,
      text,
      opened: text.state().text,
      session,
      deck: () => deck,
      plan: () => deck && lessonPlan(deck),
      async readAgain() {
        await text.readAgain()
        // Our own saving is reported by the watcher, too.
        if (!areUnchanged(stamps)) await refresh()
      }
    }
  }

  const all = async () => (await Promise.all(opened.values())).filter(deck => deck !== undefined)
  return {
    list,
    location: number => known[number],
    async open(number) {
      const location = known[number]
      if (!location) return undefined
      const opening = opened.get(number) ?? openOne(location)
      opened.set(number, opening)
      const deck = await opening
      // It may be readable the next time.
      if (!deck) opened.delete(number)
      return deck
    },
    async readAgain() {
      for (const deck of await all()) await deck.readAgain()
    },
    async close() {
      for (const { text } of await all()) await text.close()
    }
  }
}

interface OneDeck extends OpenDeck {
  readAgain(): Promise<void>
}
