import { dirname, join, resolve } from 'node:path'
import { keepAnswer } from '../host/cache/answer.js'
import { keepLedger, type Ledger, readLedger, type Standing, type StandingDeck } from '../host/cache/ledger.js'
import { areUnchanged, lookOnce, mayHideChange, type Stamped, stamped } from '../host/cache/stamp.js'
import { stillStands } from '../host/cache/unchanged.js'
import { browserProgram } from '../host/output/browser-program.js'
import { findBrowser } from '../host/output/find-browser.js'
import { today } from '../host/source/day.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import { programFiles } from '../host/source/program-files.js'
import { interfaceSpeaksLanguage } from '../translate/problems.js'
import type { BuildRequest, BuiltDeck } from './request.js'

/** What is known of the last build that was typed in the same words. */
export interface Recall {
  /** The decks that stand as they were built and need no work. */
  readonly standing: readonly StandingDeck[]
  /** The contents page, when it tells of all that stands. */
  readonly contents?: string
  /** Keeps what stands after this build. `said` is what it said on stdout. */
  keep(built: readonly BuiltDeck[], contents: string | undefined, said: string): Promise<void>
}

/**
 * Looks at what the last build left, among the decks that this one is about. `searched` is what the system said of the folders that decks
 * were looked for in, before they were. Without `kept` in the request, nothing is known.
 */
export function recall(
  request: BuildRequest,
  locations: readonly DeckLocation[],
  searched: readonly Stamped[]
): Recall {
  const { kept } = request
  const start = Date.now()
  if (!kept) return { standing: [], keep: async () => {} }
  // All of it as it is before anything is read: what changes while this build runs is another the next time.
  const files = stamped(programFiles())
  const browser = browserOf(request).then(stamped)
  const typed = { words: kept.words, cwd: request.cwd, env: request.env }
  const ledger = readLedger(kept.folder, typed)
  const known = ledger && areUnchanged(ledger.program) && areUnchanged(pageOf(ledger)) ? ledger : undefined
  const paths = new Set(locations.map(({ path }) => path))
  const look = lookOnce()
  const standing = (known?.decks ?? []).filter(deck => paths.has(deck.path) && stillStands(deck, look))
  return {
    standing,
    ...(known && { contents: known.contents }),
    async keep(built, contents, said) {
      if (contents === undefined) return
      const made = locations.flatMap(location => standingDeck(location, built, start))
      const decks = [...standing, ...made]
      const shared = [...stamped(foldersOf(decks, contents, request)), ...searched]
      // Not when a deck is missing, because it had errors or may have changed unseen.
      const isWhole = decks.length === locations.length && !mayHideChange(searched, start)
      const ledger: Ledger = { program: [...files, ...(await browser)], decks, shared, contents }
      keepLedger(kept.folder, typed, ledger)
      keepAnswer(kept.folder, typed, ledger, isWhole ? said : undefined)
    }
  }
}

// Its stamps come first among those of what all decks share.
function pageOf({ shared }: Ledger): Ledger['shared'] {
  return shared.slice(0, 2)
}

/** The contents page and what it remembers; then every folder that it tells of, for whoever removes files or decks by hand. */
function foldersOf(decks: readonly StandingDeck[], contents: string, { cwd, out }: BuildRequest): string[] {
  const folder = resolve(cwd, out)
  const editions = decks.flatMap(({ editions }) => editions.map(edition => resolve(cwd, edition.folder)))
  return [
    resolve(cwd, contents),
    join(folder, 'contents.json'),
    folder,
    ...editions.flatMap(path => [dirname(path), path])
  ]
}

async function browserOf({ pdf, env }: BuildRequest): Promise<string[]> {
  const browser = pdf ? await findBrowser(env) : undefined
  return browser ? [browser.path, browserProgram(browser.path) ?? browser.path] : []
}

/** A deck of which every language was built to the last file. */
function standingDeck(location: DeckLocation, built: readonly BuiltDeck[], start: number): StandingDeck[] {
  const editions = built.filter(deck => deck.location.path === location.path)
  const [own] = editions
  if (!own || editions.some(({ refused, problem, unprinted }) => refused || problem || unprinted.length > 0)) return []
  const { inputs } = own
  if (mayHideChange(inputs, start)) return []
  const outputs = editions.flatMap(({ stamps = [] }) => stamps)
  const day = own.isDated ? { day: today() } : {}
  return [{ path: location.path, inputs, outputs, editions: editions.map(standingOf), ...day }]
}

/** What is to be said of a deck that was built. */
export function standingOf({ title, language, location, folder, written, messages }: BuiltDeck): Standing {
  const english = messages.find(({ rule }) => rule === interfaceSpeaksLanguage.id)
  return {
    file: location.file,
    language,
    title,
    folder,
    written,
    warnings: messages.filter(({ severity }) => severity === 'warning').length,
    ...(english && { interfaceNote: `${english.what}. ${english.fix}` })
  }
}
