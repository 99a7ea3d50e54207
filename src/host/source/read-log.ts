import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync, type Stats, statSync } from 'node:fs'
import { type Stamped, stampOf } from './stamp.js'

const current = new AsyncLocalStorage<Map<string, string> | undefined>()

/**
 * Does some work and returns the stamps of every path that it looked at in this room, each from before it was first looked at: whatever
 * changes meanwhile has another stamp the next time. Also of paths where nothing was found.
 */
export async function recordReads<Result>(
  work: () => Result | Promise<Result>
): Promise<{ readonly result: Result; readonly reads: readonly Stamped[] }> {
  const reads = new Map<string, string>()
  return { result: await current.run(reads, work), reads: [...reads] }
}

/** Does some work whose reads are not recorded: what is read from a cache is a copy, and says nothing of what a build was made from. */
export function withoutRecording<Result>(work: () => Result): Result {
  return current.run(undefined, work)
}

/** Records that a path is about to be looked at. Every door to the disk in this room calls it. */
export function noteRead(path: string): void {
  const reads = current.getStore()
  if (reads && !reads.has(path)) reads.set(path, stampOf(path))
}

/** Whether there is anything at a path. */
export function exists(path: string): boolean {
  noteRead(path)
  return existsSync(path)
}

/** What is at a path, links followed; undefined where there is nothing that may be looked at, such as a link that leads to itself. */
export function statusOf(path: string): Stats | undefined {
  noteRead(path)
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
