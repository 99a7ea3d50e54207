import { type ChildProcess, fork } from 'node:child_process'
import { onInterrupt } from '../host/output/interrupt.js'
import { processors } from '../host/output/processors.js'
import type { DeckLocation } from '../host/source/find-decks.js'
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

// A helper starts in a tenth of a second, and a browser of its own in three more. While a browser prints it takes a processor, too: measured with
// two processors, ten printed decks take a tenth longer with helpers, fifty as long as without, and fifty that are only drawn a fifth less.
const enough = { asked: 4, printed: 48, drawn: 16 }

/** How often a deck is given to a helper that ends before it is built: the system may end a process for want of memory. */
const mostTries = 2

/**
 * Other processes that build decks, as many as the computer has processors, or `BACKBRIEF_JOBS`; undefined where there are too few decks
 * for them to pay. Each has its own browser. They end with this process.
 */
export function openHelpers(request: BuildRequest, decks: number): Helpers | undefined {
  const { env, pdf, program, watcher, interrupted: _, kept: __, ...plain } = request
  const asked = jobsOf(env)
  const jobs = Math.min(asked ?? processors(), decks)
  const least = asked !== undefined ? enough.asked : pdf ? enough.printed : enough.drawn
  if (program === undefined || jobs < 2 || decks < least) return undefined
  const running = new Set<ChildProcess>()
  const begin = () => {
    const helper = fork(program, [helperWord], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    })
    running.add(helper)
    helper.once('exit', () => running.delete(helper))
    // Whoever asks it something notices that it did not start.
    helper.on('error', () => {})
    tell(helper, { request: { ...plain, env, pdf } })
    return helper
  }
  const free = Array.from({ length: jobs }, begin)
  const takeBack = onInterrupt(() => {
    for (const helper of running) helper.kill('SIGTERM')
  })
  const build = async (location: DeckLocation, tries = mostTries): Promise<BuiltLocation> => {
    const helper = free.pop() ?? begin()
    const answer = await ask(helper, location, watcher)
    free.push('ended' in answer ? begin() : helper)
    if ('built' in answer) return answer.built
    if ('fault' in answer) throw exceptionOf(answer.fault)
    if (tries > 1) return build(location, tries - 1)
    throw new Error(
      `The process that built the deck ended twice (${answer.ended}). Where the computer has too little memory, \`BACKBRIEF_JOBS=1\` needs least`
    )
  }
  return {
    count: jobs,
    build: location => build(location),
    async close() {
      await Promise.all([...running].map(end))
      takeBack()
    }
  }
}

function jobsOf({ BACKBRIEF_JOBS }: BuildRequest['env']): number | undefined {
  return BACKBRIEF_JOBS !== undefined && /^[1-9]\d?$/.test(BACKBRIEF_JOBS) ? Number(BACKBRIEF_JOBS) : undefined
}

type Answer = Extract<FromHelper, { built: unknown } | { fault: unknown }> | { readonly ended: string }

function ask(helper: ChildProcess, location: DeckLocation, watcher?: BuildWatcher): Promise<Answer> {
  return new Promise(resolve => {
    let begun = 0
    const answer = (answered: Answer) => {
      helper.off('message', hear)
      helper.off('exit', gone)
      resolve(answered)
    }
    const gone = () => {
      // What it has counted is counted again by the next.
      watcher?.began(-begun)
      answer({ ended: helper.signalCode ?? `exit code ${helper.exitCode}` })
    }
    const hear = (said: FromHelper) => {
      if ('doing' in said) return watcher?.doing(said.doing)
      if (!('began' in said)) return answer(said)
      begun += said.began
      watcher?.began(said.began)
    }
    helper.on('message', hear)
    if (helper.exitCode !== null || helper.signalCode !== null || !helper.connected) return gone()
    helper.once('exit', gone)
    tell(helper, { location })
  })
}

function tell(helper: ChildProcess, said: ToHelper): void {
  // One that cannot be told is about to exit, which is noticed.
  helper.send(said, () => {})
}

function exceptionOf({ message, stack }: Extract<FromHelper, { fault: unknown }>['fault']): Error {
  const exception = new Error(message)
  if (stack !== undefined) exception.stack = stack
  return exception
}

function end(helper: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (helper.exitCode !== null || helper.signalCode !== null) return resolve()
    helper.once('exit', () => resolve())
    if (helper.connected) helper.disconnect()
  })
}
