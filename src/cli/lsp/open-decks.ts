import { checkDraft, readDraft, withText } from '../../build/check-draft.js'
import { type OpenProject, openProject } from '../../build/project.js'
import { coalesce } from '../../build/watch-decks.js'
import { type Draft, openDraft } from '../../build/writing/draft.js'
import type { Diagnostic } from '../../deck/diagnostic.js'
import { today } from '../../host/source/day.js'
import { type DeckLocation, findDecks } from '../../host/source/find-decks.js'
import { pathOf, workingFolder } from './places.js'

/** What was found in a deck. */
export interface Found {
  readonly uri: string
  /** The deck as its messages name it. */
  readonly file: string
  readonly messages: readonly Diagnostic[]
  readonly cwd: string
}

/** A deck that is open in the editor. */
interface OpenDeck {
  readonly uri: string
  readonly cwd: string
  readonly location: DeckLocation
  source?: Draft['source']
  /** What was last found in its own text, and in which. */
  checked?: { readonly text: string; readonly messages: readonly Diagnostic[] }
  /** What its translations were last found to lack: they are not read again at every key. */
  ofTranslations: readonly Diagnostic[]
  readsTranslations: boolean
  timer?: NodeJS.Timeout
  readonly work: () => void
}

/** Milliseconds without another key after which a deck is checked. */
const pauseMs = 150

/** What the decks of an editor need of it. */
interface Editor {
  /** The text of a document as it is in the editor; undefined when it is closed. */
  text(uri: string): string | undefined
  folders(): readonly string[]
  /** Called with what a check has found. */
  found(found: Found): void
  /** Called with what the user has to know and no message says. */
  note(text: string): void
}

/** The decks that are open in an editor. */
export function followDecks(editor: Editor) {
  const decks = new Map<string, OpenDeck>()
  const noted = new Set<string>()

  function open(uri: string): OpenDeck | undefined {
    const path = pathOf(uri)
    if (path === undefined) return undefined
    const cwd = workingFolder(path, editor.folders())
    const [location] = findDecks([path], cwd)
    if (!location) return undefined
    const work = coalesce(
      () => check(deck),
      error => editor.note(error instanceof Error ? (error.stack ?? error.message) : String(error))
    )
    const deck: OpenDeck = { uri, cwd, location, ofTranslations: [], readsTranslations: true, work }
    decks.set(uri, deck)
    work()
    return deck
  }

  async function check(deck: OpenDeck): Promise<void> {
    const { uri, cwd, location } = deck
    const text = editor.text(uri)
    if (text === undefined) return
    const languages = deck.readsTranslations
    const project = await projectIn(cwd)
    const inProject = project ? { ...location, project: project.project } : location
    const source = await readDraft(inProject, text)
    deck.source = source
    const options = { decks: [], cwd, release: false, strict: false, today: today(), ...(project && { project }) }
    const isCurrent = () => editor.text(uri) === text && decks.get(uri) === deck
    // What somebody types is answered first: translations take longer.
    const [own] = await checkDraft(inProject, source, options, { languages: false })
    deck.checked = { text, messages: own?.messages ?? [] }
    publish(deck)
    if (!languages) return
    await new Promise(resolve => setImmediate(resolve))
    deck.readsTranslations = !isCurrent()
    if (deck.readsTranslations) return
    const [whole, ...translations] = await checkDraft(inProject, source, options, { languages })
    // Behind what is wrong with its text stands which catalogues cannot be read.
    const ofCatalogues = whole?.messages.slice(deck.checked.messages.length) ?? []
    deck.ofTranslations = [...ofCatalogues, ...translations.flatMap(({ messages }) => messages)]
    publish(deck)

    /** What has changed meanwhile is checked next. */
    function publish({ checked, ofTranslations }: OpenDeck): void {
      if (isCurrent())
        editor.found({ uri, cwd, file: location.file, messages: [...(checked?.messages ?? []), ...ofTranslations] })
    }
  }

  async function projectIn(cwd: string): Promise<OpenProject | undefined> {
    const project = await openProject(cwd, process.env)
    const remarks = [...(project.leftOut ? [project.leftOut] : []), ...project.messages]
    for (const { what, fix } of remarks) {
      if (!noted.has(what)) editor.note(`${what}. ${fix}`)
      noted.add(what)
    }
    return project.messages.length === 0 ? project : undefined
  }

  return {
    open,
    close(uri: string): void {
      clearTimeout(decks.get(uri)?.timer)
      decks.delete(uri)
      editor.found({ uri, cwd: '', file: '', messages: [] })
    },
    /** Checks a deck after a pause. */
    changed(uri: string): void {
      const deck = decks.get(uri)
      if (!deck) return
      clearTimeout(deck.timer)
      deck.timer = setTimeout(deck.work, pauseMs)
    },
    /** Checks every deck with its translations: a file has changed on disk. */
    saved(): void {
      for (const deck of decks.values()) {
        deck.readsTranslations = true
        deck.work()
      }
    },
    /** An open deck as it is in the editor now; undefined where the document is no deck. */
    async draft(
      uri: string
    ): Promise<{ readonly location: DeckLocation; readonly cwd: string; readonly draft: Draft } | undefined> {
      const deck = decks.get(uri)
      const text = editor.text(uri)
      if (!deck || text === undefined) return undefined
      deck.source ??= await readDraft(deck.location, text)
      const { location, cwd } = deck
      return { location, cwd, draft: openDraft(withText(deck.source, text)) }
    },
    /** The messages on a text as it is in the editor now, without those on translations. */
    async messages(uri: string, { source }: Draft): Promise<readonly Diagnostic[]> {
      const deck = decks.get(uri)
      if (!deck) return []
      if (deck.checked && deck.checked.text === editor.text(uri)) return deck.checked.messages
      const project = await projectIn(deck.cwd)
      const options = { decks: [], cwd: deck.cwd, release: false, strict: false, ...(project && { project }) }
      const [own] = await checkDraft(deck.location, source, options, { languages: false })
      return own?.messages ?? []
    }
  }
}

export type OpenDecks = ReturnType<typeof followDecks>
