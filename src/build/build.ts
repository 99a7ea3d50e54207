import { resolve } from 'node:path'
import { type Examples, examplesOf } from '../check/examples.js'
import type { RuleMeta } from '../deck/diagnostic.js'
import { stamped } from '../host/cache/stamp.js'
import { openStore } from '../host/cache/store.js'
import { sweepBrowsers } from '../host/output/browser-profile.js'
import { type BrowserAdvice, browserAdvice } from '../host/output/find-browser.js'
import { onInterrupt } from '../host/output/interrupt.js'
import { recoverOutput } from '../host/output/recover-output.js'
import { type DeckLocation, findDecks, searchedPaths } from '../host/source/find-decks.js'
import { readExample } from '../host/source/read-example.js'
import { papers, perPageCounts, printProfiles } from '../render/format.js'
import { formats } from '../render/formats.js'
import { buildLocation, failedLocation } from './build-location.js'
import { checkLocation } from './check-location.js'
import { withFailure } from './failed-deck.js'
import { fittedPictures, lookedAtPictures } from './fit-pictures.js'
import { openHelpers } from './helpers.js'
import { legibilityNote } from './legibility-note.js'
import { mapLimit } from './map-limit.js'
import { atATime, type MeasuredDeck, measureDeck, measuring } from './measure-deck.js'
import { type Recall, recall } from './recall.js'
import type { BuildReport, BuildRequest, BuiltLocation, CheckedDeck, CheckRequest, UsageProblem } from './request.js'
import { seemingEditions, shareOf } from './shares.js'
import { layOutTools, type Tools } from './tools.js'
import { strayOut, unclearDecks, unknownLanguage } from './usage.js'
import { writeContents } from './write-contents.js'

/** What a build request may choose from. */
export const choices = {
  formats: formats.map(({ name }) => name),
  papers,
  perPage: perPageCounts,
  inks: ['full', 'low'],
  prints: printProfiles
} as const

/** The examples that show what a principle means, when there are any. */
export async function examplesFor({ id }: RuleMeta): Promise<Examples | undefined> {
  const text = await readExample(id)
  return text === undefined ? undefined : examplesOf(text)
}

/** Where the decks are that are asked for, in order. */
export function namedDecks(asked: readonly string[], cwd: string): readonly DeckLocation[] | UsageProblem {
  const locations = findDecks(asked, cwd)
  return unclearDecks(locations, { decks: asked, cwd }) ?? locations
}

/** Reads and checks the decks that are asked for, in order. */
export async function checkDecks(request: CheckRequest): Promise<readonly CheckedDeck[] | UsageProblem> {
  const locations = namedDecks(request.decks, request.cwd)
  return 'usage' in locations ? locations : checkAll(locations, request)
}

async function checkAll(locations: readonly DeckLocation[], request: CheckRequest): Promise<readonly CheckedDeck[]> {
  const { drawn = false, prints } = request
  const cache = prints && openStore(prints.folder, prints.most)
  const pictures = drawn ? fittedPictures(cache) : lookedAtPictures(cache)
  const checked: CheckedDeck[] = []
  for (const location of locations) checked.push(...(await checkLocation(location, request, pictures)))
  cache?.tidy()
  return checked
}

/** Decks whose slides were measured, in order; or why they could not be: no browser, or one that failed. */
export async function measureDecks(
  checked: readonly CheckedDeck[],
  { strict, env, watcher }: Pick<BuildRequest, 'strict' | 'env' | 'watcher'>
): Promise<readonly MeasuredDeck[] | BrowserAdvice> {
  const tools = layOutTools({ env })
  const takeBack = onInterrupt(() => {})
  try {
    if (!(await tools.printer())) return browserAdvice(env)
    const measured: MeasuredDeck[] = []
    watcher?.began(checked.length)
    for (const deck of checked) {
      watcher?.doing(measuring(deck))
      measured.push(await measureDeck(deck, { strict }, tools).catch(error => withFailure(deck, error)))
      watcher?.doing({ ...measuring(deck), part: 1 })
    }
    return measured
  } finally {
    await tools.putAway()
    takeBack()
  }
}

async function buildAll(
  locations: readonly DeckLocation[],
  request: BuildRequest,
  tools: Tools
): Promise<readonly BuiltLocation[]> {
  const helpers = openHelpers(request, locations.length)
  const build = helpers?.build ?? (location => buildLocation(location, request, tools))
  const buildOrFail = (location: DeckLocation) =>
    build(location).catch(error => failedLocation(location, error, request, tools))
  return mapLimit(locations, helpers?.count ?? atATime(request), buildOrFail).finally(helpers?.close)
}

function languagesOf(made: readonly BuiltLocation[], standing: Recall['standing']): string[] {
  return [
    ...made.flatMap(({ languages }) => languages),
    ...standing.flatMap(({ editions }) => editions.map(({ language }) => language))
  ]
}

/** Builds the decks that are asked for. Of a deck that is refused nothing is written: its earlier build stands. */
export async function build(asked: BuildRequest): Promise<BuildReport | UsageProblem> {
  const searched = stamped(searchedPaths(asked.decks, asked.cwd))
  const all = namedDecks(asked.decks, asked.cwd)
  if ('usage' in all) return all
  const stray = strayOut(asked, 'backbrief build')
  if (stray) return stray
  const share = asked.shard && shareOf(all, asked.shard, asked.languages)
  const request = share ? { ...asked, share } : asked
  const locations = all.filter(({ path }) => !share || share.has(path))
  const recalled = recall(request, locations, searched)
  sweepBrowsers()
  recoverOutput(resolve(request.cwd, request.out))
  const done = new Set(recalled.standing.map(({ path }) => path))
  const tools = layOutTools(request)
  const takeBack = onInterrupt(() => request.interrupted?.())
  try {
    const changed = locations.filter(({ path }) => !done.has(path))
    for (const location of changed) request.watcher?.began(seemingEditions(location, request))
    const made = await buildAll(changed, request, tools)
    const built = made.flatMap(({ decks }) => decks)
    // Who makes a part does not know what else there is.
    const unknown = share ? undefined : unknownLanguage(languagesOf(made, recalled.standing), request.languages)
    if (unknown && built.length === 0 && done.size === 0) return unknown
    // While the contents page is written, the browser ends.
    const away = tools.putAway()
    const page = share ? {} : await writeContents(built, request, tools)
    await away
    const contents = page.contents ?? (page.problem ? undefined : recalled.contents)
    const isMade = done.size > 0 || built.some(({ written }) => written.length > 0)
    const small = isMade ? legibilityNote(request) : undefined
    const isOwed = built.some(({ unprinted }) => unprinted.some(({ problem }) => problem === undefined))
    return {
      files: locations.map(({ file }) => file),
      decks: built,
      standing: recalled.standing.flatMap(({ editions }) => editions),
      ...page,
      ...(small !== undefined && { smallPrint: small }),
      ...(contents !== undefined && { contents }),
      ...(unknown && { unknown }),
      ...(isOwed && { advice: browserAdvice(request.env) }),
      keep: said => recalled.keep(built, contents, said)
    }
  } finally {
    await tools.putAway()
    takeBack()
  }
}
