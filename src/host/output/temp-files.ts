import { createHash, randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync, unlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/**
 * What tells this process from every other: its number, when it started, and where. Numbers come again, in every container and each time
 * that the computer starts.
 */
export const ownProcess = `${process.pid}-${startOf('self') ?? Math.round(performance.timeOrigin)}-${placeOfNumbers()}`

/** `elsewhere` is a process of another container or computer, of which nobody here knows whether it runs. */
type ProcessState = 'runs' | 'ended' | 'elsewhere'

/** What becomes of the process that gave itself this name; undefined where no process did. */
export function processState(name: string): ProcessState | undefined {
  const [, pid = '', start, place] = /^([1-9]\d*)-(\d+)-([\da-f]{8})$/.exec(name) ?? []
  if (place === undefined) return undefined
  if (name === ownProcess) return 'runs'
  if (!ownProcess.endsWith(place)) return 'elsewhere'
  // Only Linux tells when another process started.
  const isOther = Number(pid) === process.pid || (startOf(pid) ?? start) !== start
  return isOther || !isRunning(Number(pid)) ? 'ended' : 'runs'
}

/** When a process started, in ticks since the computer did. */
function startOf(pid: string): string | undefined {
  const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'latin1'))
  // The name of the program may hold anything, but ends at the last bracket.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

/** Where numbers of processes are given out: since when this computer runs, and in which container. */
function placeOfNumbers(): string {
  const started = read(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1')) ?? hostname()
  const container = read(() => readlinkSync('/proc/self/ns/pid')) ?? ''
  return createHash('sha256').update(`${started}${container}`).digest('hex').slice(0, 8)
}

function read(reading: () => string): string | undefined {
  try {
    return reading()
  } catch {
    return undefined
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** What every file begins its name with before it takes its place, and a backup. */
export const tempPrefix = '.tmp-'

/** A name that no other file has, which says which process it belongs to. */
export function tempName(prefix: string): string {
  return `${prefix}${ownProcess}-${randomBytes(6).toString('hex')}`
}

/** What becomes of the process in which `tempName` made a name; undefined where it did not. */
export function makerState(name: string, prefix: string): ReturnType<typeof processState> {
  const maker = name.startsWith(prefix) ? /^(.+)-[\da-f]{12}$/.exec(name.slice(prefix.length))?.[1] : undefined
  return maker === undefined ? undefined : processState(maker)
}

/** The paths of what runs that were killed left in a folder. */
export function staleTempFiles(folder: string, prefix: string): string[] {
  return entriesOf(folder)
    .filter(name => makerState(name, prefix) === 'ended' || isForgotten(folder, name, prefix))
    .map(name => join(folder, name))
}

/** Removes the files that runs which were killed left in a folder. */
export function sweepTempFiles(folder: string, prefix: string): void {
  for (const path of staleTempFiles(folder, prefix)) remove(path)
}

/** Removes a file. One that cannot be removed stays: it is in nobody's way. */
export function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Gone already, or the next run sweeps again.
  }
}

/** The names in a folder; none where it cannot be read. */
export function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

// A build takes minutes. Whatever the clocks of two computers say, after a day it is over.
const forgotten = 24 * 60 * 60 * 1000

function isForgotten(folder: string, name: string, prefix: string): boolean {
  if (makerState(name, prefix) !== 'elsewhere') return false
  const status = lstatSync(join(folder, name), { throwIfNoEntry: false })
  return status !== undefined && status.mtimeMs < Date.now() - forgotten
}
