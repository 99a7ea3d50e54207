import { charactersOf } from '../deck/characters.js'
import type { Deck } from '../deck/deck.js'
import { memoizeWeak } from '../deck/memoize-weak.js'
import { openStore } from '../host/cache/store.js'
import { findBrowser } from '../host/output/find-browser.js'
import { openPrinter, type Printer } from '../host/output/print.js'
import type { PrintCache } from '../host/output/print-cache.js'
import { readFonts } from '../host/source/read-fonts.js'
import type { PictureUse } from '../host/source/read-pictures.js'
import { readTemplates } from '../host/source/read-templates.js'
import { codeFamily, fontNeeds, titleFamily } from '../render/fonts/needs.js'
import type { CutCache, Labels, Templates } from '../render/templates.js'
import { pseudoLabels } from '../translate/pseudo.js'
import { cachedCuts } from './cached-cuts.js'
import { fittedPictures } from './fit-pictures.js'
import { openPrintCache } from './print-cache.js'

type Environment = Readonly<Record<string, string | undefined>>

/** What a build is doing with one deck in one language, an edition. */
export interface BuildStep {
  /** The deck's source. */
  readonly file: string
  readonly language: string
  /** A file or a kind of work, in words. */
  readonly making: string
  /** How much of the edition is done: from 0 to 1, which is reported once. */
  readonly part: number
}

/** Hears how a build goes on, in whatever order its editions are made. */
export interface BuildProgress {
  /** So many more editions are to be made than was thought; below zero, so many fewer. */
  expect(editions: number): void
  report(step: BuildStep): void
}

/** What a run is made with. */
export interface ContextOptions {
  /** May name the browser. */
  readonly env: Environment
  /** The folder of what was printed before, of fitted pictures and of cut fonts, and how many bytes it may hold. Absent: nothing is cached. */
  readonly prints?: { readonly folder: string; readonly maxBytes: number }
  readonly progress?: BuildProgress
}

/** What the command around a build brings along. */
export interface BuildSetup extends ContextOptions {
  /** The cache folder with the manifests of earlier builds, and how this one was typed. Absent: everything is built. */
  readonly manifest?: { readonly folder: string; readonly words: readonly string[] }
  /** Called when the user stops the build, before the program exits. */
  readonly onStop?: () => void
}

/** What all decks of one run share. Each part is made when it is first needed, and once. */
export interface BuildContext {
  readonly env: Environment
  readonly progress: BuildProgress
  /**
   * Templates in a language, with the fonts that `text` needs: any text, what counts is which characters occur. The words of the interface
   * that a user brings go before the program's.
   */
  templates(language: string, text: string, own?: Deck['labels']): Promise<Templates>
  /** Absent when there is no browser. */
  printer(): Promise<Printer | undefined>
  /** Lets the browser start, if there is one, while there is other work to do. */
  warmUp(): Promise<void>
  readonly prints: PrintCache
  /** Reads pictures to draw them. */
  readonly pictures: PictureUse
  /** Ends what runs. Calling it again waits for the same end. */
  dispose(): Promise<void>
}

const silent: BuildProgress = { expect() {}, report() {} }

/** Makes what one run needs. Whoever makes it has to dispose of it. */
export function createBuildContext({ env, prints, progress = silent }: ContextOptions): BuildContext {
  const templates = new Map<string, Promise<Templates>>()
  let printer: Promise<Printer | undefined> | undefined
  const findPrinter = async () => {
    const browser = await findBrowser(env)
    return browser && openPrinter(browser.path, browserTimeoutMs(env))
  }
  const openedPrinter = () => {
    printer ??= findPrinter()
    return printer
  }
  const store = prints && openStore(prints.folder, prints.maxBytes)
  const cuts = cachedCuts(store)
  let disposed: Promise<void> | undefined
  const close = async () => {
    await (await printer)?.close()
    store?.evict()
  }
  return {
    env,
    progress,
    prints: openPrintCache(store, openedPrinter),
    pictures: fittedPictures(store),
    async templates(language, text, own) {
      const read = templates.get(language) ?? readTemplates(language, {})
      templates.set(language, read)
      return withFonts(await read, language, text, own, cuts)
    },
    printer: openedPrinter,
    async warmUp() {
      await (await openedPrinter())?.warmUp()
    },
    dispose() {
      disposed ??= close()
      // Callers may begin this early and await the result later.
      disposed.catch(() => {})
      return disposed
    }
  }
}

/** The timeout of a browser for one document, in milliseconds, where the user sets it, in seconds: slow computers need more. */
export function browserTimeoutMs({ BACKBRIEF_BROWSER_SECONDS }: Environment): number | undefined {
  const isCount = BACKBRIEF_BROWSER_SECONDS !== undefined && /^[1-9]\d{0,4}$/.test(BACKBRIEF_BROWSER_SECONDS)
  return isCount ? Number(BACKBRIEF_BROWSER_SECONDS) * 1000 : undefined
}

/** Templates for one deck by itself: in its language, with the fonts that it needs. */
export async function templatesFor(deck: Deck): Promise<Templates> {
  return templatesForText(deck.language, charactersOf(deck), deck.labels)
}

/** Templates for a page in a language, with the fonts that a text needs. */
export async function templatesForText(language: string, text: string, own?: Deck['labels']): Promise<Templates> {
  return withFonts(await readTemplates(language, {}), language, text, own)
}

const noLabels = {}

/** The same object for the same two, as drawings are kept by it. */
const withOwnLabels = memoizeWeak((labels: Labels) =>
  memoizeWeak((own: NonNullable<Deck['labels']>): Labels => ({ ...labels, ...own }))
)

async function withFonts(
  read: Templates,
  language: string,
  text: string,
  own: Deck['labels'] = noLabels,
  cuts: CutCache = cachedCuts()
): Promise<Templates> {
  const templates = { ...read, labels: pseudoLabels(withOwnLabels(read.labels)(own), language) }
  const needs = fontNeeds(`${text}${Object.values(templates.labels).join('')}`, language)
  const faces = await readFonts({ ...needs, [codeFamily]: text, [titleFamily]: text })
  return { ...templates, fonts: { faces, cuts } }
}
