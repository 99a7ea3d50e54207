import type { FrontMatter } from '../deck/front-matter.js'
import { drawPreview, isReadable, type PreviewPage } from '../pipeline/draw-preview.js'
import type { CheckedDeck } from '../pipeline/request.js'
import type { Tools } from '../pipeline/tools.js'
import { firstChange, type PreviewState, previewMessage, slideAt } from './state.js'

/** One deck that is being written: its last reading, and the last one that can be shown. */
export interface Session {
  state(): PreviewState
  /** A page as HTML, in the deck's own language and theme unless others are given. `undefined` while nothing can be shown. */
  page(name: PreviewPage, choice: PreviewChoice): Promise<string | undefined>
  /** Reads the deck again and tells the listeners. */
  refresh(): Promise<void>
  /** `told` is called with every new state; returns what ends that. */
  listen(told: (state: PreviewState) => void): () => void
}

export interface PreviewChoice {
  readonly theme?: FrontMatter['theme'] | undefined
  /** A tag of one of the deck's languages. */
  readonly language?: string | undefined
}

/**
 * Begins with a first reading. `read` gives the deck in its own language, then in those of `languages` that it has. A translation
 * is read from when it is first looked at: each costs as much as the deck itself.
 */
export async function openSession(
  read: (languages: readonly string[]) => Promise<readonly CheckedDeck[]>,
  tools: Tools
): Promise<Session> {
  let shown: readonly CheckedDeck[] = []
  let pages = new Map<string, Promise<string>>()
  let text = ''
  let state: PreviewState = { revision: 0, isBroken: true, title: '', file: '', languages: [], messages: [] }
  const looked = new Set<string>()
  const listeners = new Set<(state: PreviewState) => void>()

  async function refresh(): Promise<void> {
    const editions = await read([...looked])
    const [own] = editions
    if (!own) return
    const isBroken = !editions.every(isReadable)
    const isFirst = text === ''
    const newText = own.texts[own.location.file] ?? ''
    const line = isFirst ? undefined : firstChange(text, newText)
    const slide = line === undefined ? undefined : slideAt(own.deck, line)
    text = newText
    if (!isBroken) {
      shown = editions
      pages = new Map()
    }
    state = {
      revision: state.revision + (isBroken ? 0 : 1),
      isBroken,
      title: own.deck.frontMatter.title,
      file: own.location.file,
      languages: own.available ?? [own.deck.language],
      ...(slide && { slide }),
      messages: editions.flatMap(({ messages, deck }) => messages.map(message => previewMessage(message, deck)))
    }
    for (const told of listeners) told(state)
  }

  const isShown = (language: string) => shown.some(({ deck }) => deck.language === language)

  await refresh()
  return {
    state: () => state,
    async page(name, { theme, language }) {
      if (language !== undefined && state.languages.includes(language) && !isShown(language)) {
        looked.add(language)
        await refresh()
      }
      const edition = shown.find(({ deck }) => deck.language === language) ?? shown[0]
      if (!edition) return undefined
      const key = [name, theme, edition.deck.language].join(' ')
      const drawn = pages.get(key) ?? drawPreview(edition.deck, name, theme, tools)
      pages.set(key, drawn)
      return drawn
    },
    refresh,
    listen(told) {
      listeners.add(told)
      return () => listeners.delete(told)
    }
  }
}
