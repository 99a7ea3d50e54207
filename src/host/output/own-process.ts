import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * What tells this process from every other: its number, when it started, and where. Numbers come again, in every container and each time
 * that the computer starts.
 */
export const ownProcess = `${process.pid}-${startOf('self') ?? Math.round(performance.timeOrigin)}-${placeOfNumbers()}`

/** `elsewhere` is a process of another container or computer, of which nobody here knows whether it runs. */
export type ProcessState = 'runs' | 'ended' | 'elsewhere'

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
