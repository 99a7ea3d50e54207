import { dirname, join, resolve } from 'node:path'
import { type BuildManifest, type CachedDeck, type CachedEdition, isUpToDate } from '../host/cache/manifest.js'
import { readManifest, writeManifest } from '../host/cache/manifest-file.js'
import { browserProgram } from '../host/output/browser-program.js'
import { findBrowser } from '../host/output/find-browser.js'
import { manifestFile } from '../host/output/output-manifest.js'
import { today } from '../host/source/day.js'
import { programReads } from '../host/source/own-text.js'
import { loadedPackages } from '../host/source/package-folder.js'
import { areUnchanged, lookOnce, mayHideChange, type Stamped, stamped } from '../host/source/stamp.js'
import { interfaceSpeaksLanguage } from '../translate/problems.js'
import type { BuildSetup } from './context.js'
import type { BuildPlan } from './plan.js'
import type { BuiltDeck, BuiltLocation } from './results.js'

/** What is known of the last build of the same invocation. */
export interface PreviousBuild {
  /** The decks that are up to date and need no work. */
  readonly cached: readonly CachedDeck[]
  /** The contents page, where it is up to date. */
  readonly contents?: string
  /** Writes the manifest of this build. `output` is what it printed on stdout. */
  write(made: readonly BuiltLocation[], contents: string | undefined, output: string): Promise<void>
}

/**
 * Compares the manifest of the last build with what is there now. `searched` is what was read to find the decks. Without a manifest folder nothing is up to date.
 */
export function openPreviousBuild(
  { options, locations }: BuildPlan,
  { manifest: place, env }: Pick<BuildSetup, 'manifest' | 'env'>,
  searched: readonly Stamped[]
): PreviousBuild {
  const start = Date.now()
  if (!place) return { cached: [], write: async () => {} }
  // Taken before they are used: what changes while this build runs has another stamp the next time.
  const loaded = stamped(loadedPackages())
  const browser = browserFiles(options.pdf, env).then(stamped)
  const invocation = { words: place.words, cwd: options.cwd, env }
  const read = readManifest(place.folder, invocation)
  const known = read && areUnchanged(read.program) && areUnchanged(read.page) ? read : undefined
  const paths = new Set(locations.map(({ path }) => path))
  const look = lookOnce()
  const cached = (known?.decks ?? []).filter(deck => paths.has(deck.path) && isUpToDate(deck, look))
  return {
    cached,
    ...(known && { contents: known.contents }),
    async write(made, contents, output) {
      if (contents === undefined) return
      const decks = [...cached, ...made.flatMap(location => cachedDeck(location, start))]
      const out = resolve(options.cwd, options.out)
      const manifest: BuildManifest = {
        // Decks that were up to date were made with what the last build read.
        program: distinct([
          ...(cached.length > 0 ? (known?.program ?? []) : []),
          ...loaded,
          ...(await browser),
          ...programReads(),
          ...(options.project?.stamps ?? [])
        ]),
        decks,
        page: stamped([resolve(options.cwd, contents), join(out, manifestFile)]),
        folders: [...stamped(foldersOf(decks, out, options.cwd)), ...searched],
        contents
      }
      // The output is not cached when a deck is missing, because it had errors or may have changed unseen.
      const isComplete = decks.length === locations.length && !mayHideChange(searched, start)
      writeManifest(place.folder, invocation, manifest, isComplete ? output : undefined)
    }
  }
}

/** Each path once with each of its stamps: one with two of them has changed meanwhile, and is never up to date. */
function distinct(stamps: readonly Stamped[]): readonly Stamped[] {
  return [...new Map(stamps.map(one => [one.join('\n'), one])).values()]
}

/** Every folder that was written into: files and decks may be removed by hand. */
function foldersOf(decks: readonly CachedDeck[], out: string, cwd: string): string[] {
  const editions = decks.flatMap(({ editions }) => editions.map(({ folder }) => resolve(cwd, folder)))
  return [out, ...editions.flatMap(path => [dirname(path), path])]
}

async function browserFiles(isNeeded: boolean, env: BuildSetup['env']): Promise<string[]> {
  const browser = isNeeded ? await findBrowser(env) : undefined
  return browser ? [browser.path, browserProgram(browser.path) ?? browser.path] : []
}

/** A deck as the manifest has it, if every language of it was built to the last file. */
function cachedDeck({ path, inputs, decks: editions }: BuiltLocation, start: number): CachedDeck[] {
  const [own] = editions
  if (!own || editions.some(({ refused, problem, unprinted }) => refused || problem || unprinted.length > 0)) return []
  if (mayHideChange(inputs, start)) return []
  return [
    {
      path,
      inputs,
      outputs: editions.flatMap(({ outputs = [] }) => outputs),
      editions: editions.map(cachedEdition),
      ...(own.isDated && { day: today() })
    }
  ]
}

/** What the summary says about an edition that was built. */
export function cachedEdition({ title, language, location, folder, written, messages }: BuiltDeck): CachedEdition {
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
