import { resolve } from 'node:path'
import type { Diagnostic } from '../deck/diagnostic.js'
import { sweepBrowsers } from '../host/output/browser-profile.js'
import { browserAdvice } from '../host/output/find-browser.js'
import { onInterrupt } from '../host/output/interrupt.js'
import { recoverOutput } from '../host/output/recover-output.js'
import type { DeckLocation } from '../host/source/find-decks.js'
import { recordReads } from '../host/source/read-log.js'
import { isReadable } from '../render/format.js'
import { buildLocation, failedLocation } from './build-location.js'
import { type BuildContext, type BuildSetup, createBuildContext } from './context.js'
import { openPreviousBuild, type PreviousBuild } from './incremental.js'
import { mapLimit } from './map-limit.js'
import { type BuildOptions, defaultRendering } from './options.js'
import { type BuildPlan, estimatedEditions, planBuild } from './plan.js'
import type { BuildReport, BuiltLocation } from './results.js'
import { unknownLanguage } from './usage.js'
import { writeContents } from './write-contents.js'

// Three slides a page of Letter, which trainers expect to be able to read, have 7.5.
const minPoints = 7

/** A note that slides on paper are too small to read, and what to do; undefined when they are not, or none are made. */
function legibilityNote({ formats, options: { rendering } }: BuildPlan): string | undefined {
  const sizes = formats.flatMap(format => format.smallestWords?.(rendering) ?? [])
  if (isReadable(rendering.print) && sizes.length > 0 && rendering.perPage !== defaultRendering.perPage)
    return `\`--per-page ${rendering.perPage}\` is ignored with \`--print ${rendering.print}\`: there a page has as many slides as can be read.`
  const points = Math.min(...sizes)
  if (points >= minPoints) return undefined
  return [
    `With ${rendering.perPage} slides on a page of the handout, words on slides have about ${Math.floor(points)} points, and their sources fewer: too small to read for many people.`,
    'Hand it out as an overview. For a handout to read, build it with `--per-page 3` or fewer, or with `--print large`.'
  ].join('\n')
}

/** Builds the decks that are asked for. Of a deck that is refused nothing is written: its earlier build stands. */
export async function build(options: BuildOptions, setup: BuildSetup): Promise<BuildReport | Diagnostic> {
  const { result: plan, reads: searched } = await recordReads(() => planBuild(options))
  if ('rule' in plan) return plan
  const previous = openPreviousBuild(plan, setup, searched)
  sweepBrowsers()
  recoverOutput(resolve(options.cwd, options.out))
  const context = createBuildContext(setup)
  const removeHandler = onInterrupt(() => setup.onStop?.())
  try {
    const isCached = new Set(previous.cached.map(({ path }) => path))
    const changed = plan.locations.filter(({ path }) => !isCached.has(path))
    for (const location of changed) context.progress.expect(estimatedEditions(location, plan))
    const made = await mapLimit(changed, plan.concurrency, location => buildOrFail(location, plan, context))
    return await reportOn(made, plan, previous, context)
  } finally {
    await context.dispose()
    removeHandler()
  }
}

async function buildOrFail(location: DeckLocation, plan: BuildPlan, context: BuildContext): Promise<BuiltLocation> {
  return buildLocation(location, plan, context).catch(error => failedLocation(location, error, plan, context))
}

/** Writes the contents page and sums up what was built. */
async function reportOn(
  made: readonly BuiltLocation[],
  plan: BuildPlan,
  previous: PreviousBuild,
  context: BuildContext
): Promise<BuildReport | Diagnostic> {
  const { options, locations, shard } = plan
  const built = made.flatMap(({ decks }) => decks)
  // One shard does not know what else there is.
  const unknown = shard ? undefined : unknownLanguage(languagesOf(made, previous), options.languages)
  if (unknown && built.length === 0 && previous.cached.length === 0) return unknown
  // The browser ends while the contents page is written.
  const disposed = context.dispose()
  const page = shard ? {} : await writeContents(built, plan, context)
  await disposed
  const contents = page.contents ?? (page.problem ? undefined : previous.contents)
  const isMade = previous.cached.length > 0 || built.some(({ written }) => written.length > 0)
  const note = isMade ? legibilityNote(plan) : undefined
  const isBrowserMissing = built.some(({ unprinted }) => unprinted.some(({ problem }) => problem === undefined))
  return {
    files: locations.map(({ file }) => file),
    decks: built,
    cached: previous.cached.flatMap(({ editions }) => editions),
    ...page,
    ...(isMade && isUnmeasured(plan) && { isUnmeasured: true }),
    ...(note !== undefined && { legibilityNote: note }),
    ...(contents !== undefined && { contents }),
    ...(unknown && { unknown }),
    ...(isBrowserMissing && { advice: browserAdvice(context.env) }),
    writeManifest: output => previous.write(made, contents, output)
  }
}

/** Whether slides are made that no browser looks at. */
function isUnmeasured({ options, formats }: BuildPlan): boolean {
  return !options.pdf && formats.some(({ measured }) => measured)
}

function languagesOf(made: readonly BuiltLocation[], { cached }: PreviousBuild): string[] {
  return [
    ...made.flatMap(({ languages }) => languages),
    ...cached.flatMap(({ editions }) => editions.map(({ language }) => language))
  ]
}
