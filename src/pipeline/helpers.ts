import { type ChildProcess, fork } from 'node:child_process'
import { onInterrupt } from '../output/interrupt.js'
import { processors } from '../output/processors.js'
import type { DeckLocation } from '../source/find-decks.js'
import type { BuildRequest, BuildStep, BuildWatcher, BuiltLocation } from './request.js'

/** Other processes that build decks, each with its own browser. */
export interface Helpers {
  readonly count: number
  /** Builds one deck. No more of them at a time than there are helpers. */
  build(location: DeckLocation): Promise<BuiltLocation>
  close(): Promise<void>
}

/** What goes to a helper: the build that it helps with, without what only this process can do, or a deck to build. */
export type ToHelper = { readonly request: BuildRequest } | { readonly location: DeckLocation }

/** What comes back. `fault` is an exception, which is a bug of ours. */
export type FromHelper =
  | { readonly began: number }
  | { readonly doing: BuildStep }
  | { readonly built: BuiltLocation }
  | { readonly fault: { readonly message: string; readonly stack?: string | undefined } }

/** The word by which the program knows that it is a helper. */
export const helperWord = '--help-with-build'

// A helper starts in a tenth of a second, and a browser of its own in three more: so many decks take longer.
const enough = { printed: 4, drawn: 16 }

/**
 * Other processes that build decks, as many as the computer has processors, or `BACKBRIEF_JOBS`; undefined where there are too few decks
 * for them to pay. Each has its own browser. They end with this process.
 */
export function openHelpers(request: BuildRequest, decks: number): Helpers | undefined {
  const { env, pdf, program, watcher, interrupted: _, kept: __, ...plain } = request
  const jobs = Math.min(jobsOf(env) ?? processors(), decks)
  if (program === undefined || jobs < 2 || decks < (pdf ? enough.printed : enough.drawn)) return undefined
  const free: ChildProcess[] = []
  const all = Array.from({ length: jobs }, () => {
    const helper = fork(program, [helperWord], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    })
    helper.send({ request: { ...plain, env, pdf } } satisfies ToHelper)
    free.push(helper)
    return helper
  })
  const takeBack = onInterrupt(() => {
    for (const helper of all) helper.kill('SIGTERM')
  })
  return {
    count: jobs,
    async build(location) {
      const helper = free.pop()
      if (!helper) throw new Error('More decks were given to helpers than there are helpers')
      const built = await ask(helper, location, watcher)
      free.push(helper)
      return built
    },
    async close() {
      await Promise.all(all.map(end))
      takeBack()
    }
  }
}

function jobsOf({ BACKBRIEF_JOBS }: BuildRequest['env']): number | undefined {
  return BACKBRIEF_JOBS !== undefined && /^[1-9]\d?$/.test(BACKBRIEF_JOBS) ? Number(BACKBRIEF_JOBS) : undefined
}

function ask(helper: ChildProcess, location: DeckLocation, watcher?: BuildWatcher): Promise<BuiltLocation> {
  return new Promise((resolve, reject) => {
    const gone = () => {
      helper.off('message', hear)
      reject(new Error(`The process that built ${location.file} ended`))
    }
    const hear = (said: FromHelper) => {
      if ('began' in said) return watcher?.began(said.began)
      if ('doing' in said) return watcher?.doing(said.doing)
      helper.off('message', hear)
      helper.off('exit', gone)
      if ('built' in said) return resolve(said.built)
      const fault = new Error(said.fault.message)
      if (said.fault.stack !== undefined) fault.stack = said.fault.stack
      reject(fault)
    }
    helper.on('message', hear)
    if (helper.exitCode === null && helper.connected) {
      helper.once('exit', gone)
      helper.send({ location } satisfies ToHelper)
    } else gone()
  })
}

function end(helper: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (helper.exitCode !== null || helper.signalCode !== null) return resolve()
    helper.once('exit', () => resolve())
    if (helper.connected) helper.disconnect()
  })
}
