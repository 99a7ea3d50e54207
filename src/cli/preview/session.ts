import { setImmediate } from 'node:timers/promises'
import type { BuildContext } from '../../build/context.js'
import { drawPreview, isReadable, type PreviewView } from '../../build/draw-preview.js'
import { type PreviewPrint, printPreview } from '../../build/print-preview.js'
import type { PreviewReading } from '../../build/read-preview.js'
import type { CheckedDeck } from '../../build/results.js'
import type { FrontMatter } from '../../deck/front-matter.js'
import { withKnownSlides } from '../../deck/known-slides.js'
import { checkMeanwhile } from './check-meanwhile.js'
import { serialize } from './serialize.js'
import { firstChange, type PreviewState, previewMessage, slideAt } from './state.js'

/** One deck that is being written: its last reading, and the last one that can be shown. */
export interface Session {
  state(): PreviewState
  /** A page as HTML, in the deck's own language and theme unless others are given. `undefined` while nothing can be shown. */
  page(name: string, choice: PreviewChoice): Promise<string | undefined>
  /** A paper document as its file `pdf` comes out of a printer, printed once after each save. `undefined` while nothing can be shown. */
  pages(name: string, pdf: string, choice: PreviewChoice): Promise<PreviewPrint | undefined>
  /** Reads the deck again and notifies the listeners. */
  refresh(): Promise<void>
  /** Calls `listener` with every new state. Returns the function that ends that. */
  listen(listener: (state: PreviewState) => void): () => void
}

export interface PreviewChoice {
  readonly theme?: FrontMatter['theme'] | undefined
  /** A tag of one of the deck's languages. */
  readonly language?: string | undefined
  /** The size of what is printed. */
  readonly paper?: PreviewView['paper']
}

/** Milliseconds after which rules are held against the deck even if nobody has asked for its page. */
const timeoutMs = 200

/**
 * Begins with a first reading. `read` gives the deck in its own language, then in those of `languages` that it has. A translation
 * is read from when it is first looked at: each costs as much as the deck itself. `command` is what messages advise to type.
 */
export async function openSession(
  read: (languages: readonly string[]) => Promise<PreviewReading | undefined>,
  context: BuildContext,
  command: string
): Promise<Session> {
  let shown: readonly CheckedDeck[] = []
  let pages = new Map<string, Promise<string>>()
  let prints = new Map<string, Promise<PreviewPrint>>()
  let text = ''
  let state: PreviewState = {
    revision: 0,
    isBroken: true,
    title: '',
    file: '',
    languages: [],
    hidden: [],
    slides: [],
    messages: []
  }
  let fetched = () => {}
  /** The pages that somebody asked for since the deck was saved. */
  const choices = new Map<string, readonly [string, PreviewChoice]>()
  const looked = new Set<string>()
  const listeners = new Set<(state: PreviewState) => void>()

  function notify(news: PreviewState): void {
    state = news
    for (const listener of listeners) listener(state)
  }

  async function readAgain(isOutdated: () => boolean): Promise<void> {
    const reading = await read([...looked])
    if (!reading) return
    const { own } = reading
    const slide = slideOfChange(own)
    const about = {
      title: own.deck.frontMatter.title,
      theme: own.deck.frontMatter.theme,
      file: own.location.file,
      languages: own.available ?? [own.deck.language],
      slides: own.deck.slides.map(({ id, firstLine }) => ({ id, line: firstLine }))
    }
    const isEarly = looked.size === 0 && isReadable(own)
    // Holding the rules against a deck takes longer than drawing it: the author sees the slide first.
    if (isEarly) {
      await replace([own])
      notify({ ...state, ...about, revision: state.revision + 1, isBroken: false, ...slide })
      await untilFetched()
      // While somebody types, the next text is shown first; rules are held against the last one.
      if (isOutdated()) return
    }
    const editions = await checkMeanwhile(reading, () => isEarly && isOutdated())
    if (!editions) return
    const isBroken = !editions.every(isReadable)
    if (!isEarly && !isBroken) await replace(editions)
    const isNew = !isEarly && !isBroken
    notify({
      ...about,
      revision: state.revision + (isNew ? 1 : 0),
      isBroken,
      hidden: about.languages.filter(tag => looked.has(tag) && !editions.some(({ deck }) => deck.language === tag)),
      ...(!isEarly && slide),
      messages: editions.flatMap(({ messages, deck }) =>
        messages.map(message => previewMessage(message, deck, command))
      )
    })
  }

  function slideOfChange({ texts, location, deck }: CheckedDeck): { slide?: string } {
    const isFirst = text === ''
    const newText = texts[location.file] ?? ''
    const line = isFirst ? undefined : firstChange(text, newText)
    text = newText
    const slide = line === undefined ? undefined : slideAt(deck, line)
    return slide === undefined ? {} : { slide }
  }

  /** Shows other editions, with the pages drawn already that were looked at last. */
  async function replace(editions: readonly CheckedDeck[]): Promise<void> {
    const asked = [...choices.values()]
    choices.clear()
    // What has not changed is drawn from the same slides: how they fit is known.
    shown = editions.map(edition => {
      const { deck } = edition
      return { ...edition, deck: withKnownSlides(deck, editionIn(deck.language)?.deck) }
    })
    pages = new Map()
    prints = new Map()
    // A page that cannot be drawn is said to whoever asks for it.
    await Promise.allSettled(asked.map(([name, choice]) => draw(name, choice)))
  }

  function untilFetched(): Promise<void> {
    if (listeners.size === 0) return Promise.resolve()
    return new Promise(resolve => {
      const timer = setTimeout(resolve, timeoutMs)
      fetched = () => {
        clearTimeout(timer)
        // The page is on its way when the next turn begins.
        void setImmediate().then(resolve)
      }
    })
  }

  function editionIn(language: string | undefined): CheckedDeck | undefined {
    return shown.find(({ deck }) => deck.language === language) ?? shown[0]
  }

  function draw(name: string, { theme, language }: PreviewChoice): Promise<string> | undefined {
    const edition = editionIn(language)
    if (!edition) return undefined
    const key = [name, theme, edition.deck.language].join(' ')
    const drawn = pages.get(key) ?? drawPreview(edition, { page: name, theme }, context)
    pages.set(key, drawn)
    return drawn
  }

  const refresh = serialize(readAgain)
  await refresh()
  return {
    state: () => state,
    async page(name, choice) {
      // Anybody can ask for any language: only those that there are may be remembered.
      const language = state.languages.find(tag => tag === choice.language)
      const known = { theme: choice.theme, language }
      const isShown = shown.some(({ deck }) => deck.language === language)
      // One that was looked at is read after every save; where it is not shown then, another reading would not show it either.
      if (language !== undefined && !isShown && !looked.has(language)) {
        looked.add(language)
        await refresh()
      }
      choices.set([name, choice.theme, language].join(' '), [name, known])
      const html = await draw(name, known)
      fetched()
      return html
    },
    async pages(name, pdf, { theme, language, paper }) {
      const edition = editionIn(language)
      if (!edition) return undefined
      const key = [pdf, theme, paper, edition.deck.language].join(' ')
      const printed = prints.get(key) ?? printPreview(edition, { page: name, theme, paper }, pdf, context)
      prints.set(key, printed)
      return printed
    },
    refresh,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}
