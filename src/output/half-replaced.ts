import { lstatSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, posix, relative, sep } from 'node:path'
import * as z from 'zod'
import { isWithin } from '../source/inside-of.js'
import { readRegularText } from '../source/regular-file.js'
import { isSafePath } from './file-name.js'
import { entriesOf, isLeftover, isOfRunning, leftoverName, leftoversIn, remove, sweepLeftovers } from './leftovers.js'

// Several files cannot be replaced in one step. While it is done, a record stands beside them: another run that has the same in mind waits
// until it is gone, and where a run is killed in the middle, the next one finishes what it began. So nobody hands out half of one build
// with half of another.

/** A finished file that is to take the place of another in the same folder. */
export interface Replacement {
  readonly from: string
  readonly to: string
}

/** What every file begins its name with before it takes its place, and one that is kept for a moment. */
export const temporaryPrefix = '.tmp-'

const recordPrefix = '.replacing-'

const recordLimit = 1024 * 1024

const recordSchema = z.array(z.object({ from: z.string(), to: z.string(), was: z.string() }))

// Replacing takes milliseconds. Who is not done after so many is a process that has the number of one that was killed.
const patience = 5_000

/**
 * Records in a folder which files below it are about to be replaced, as soon as nobody else replaces any there. Gives the record's path,
 * to be removed when it is done. Synchronous, as all that follows has to be.
 */
export function recordReplacing(folder: string, files: readonly Replacement[]): string {
  const record = join(folder, leftoverName(recordPrefix))
  const within = (path: string) => relative(folder, path).replaceAll(sep, '/')
  for (let waited = 0; ; ) {
    const steps = files.map(({ from, to }) => ({ from: within(from), to: within(to), was: stampOf(to) }))
    writeFileSync(record, JSON.stringify(steps), { flag: 'wx' })
    const others = entriesOf(folder).filter(name => isOfRunning(name, recordPrefix) && name !== basename(record))
    if (others.length === 0 || waited > patience) return record
    // Two that see each other both step back, for times of their own.
    remove(record)
    const pause = 1 + Math.random() * 10
    waited += pause
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
}

/** Finishes what killed runs have left half replaced in a folder, and removes their temporary files from folders below it. */
export function tidyUp(folder: string, below: readonly string[] = []): void {
  for (const record of leftoversIn(folder, recordPrefix)) {
    for (const step of stepsOf(record)) finish(folder, step)
    remove(record)
  }
  for (const each of [folder, ...below]) sweepLeftovers(each, temporaryPrefix)
}

// A record that is not whole is of a run that had not replaced anything yet.
function stepsOf(record: string): z.infer<typeof recordSchema> {
  try {
    return recordSchema.parse(JSON.parse(readRegularText(record, recordLimit) ?? ''))
  } catch {
    return []
  }
}

function finish(folder: string, { from, to, was }: z.infer<typeof recordSchema>[number]): void {
  // Who is given a folder by a stranger is given its records too: they move nothing but our own files, and inside of it.
  if (!isSafePath(from) || !isSafePath(to) || posix.dirname(from) !== posix.dirname(to)) return
  if (!isLeftover(basename(from), temporaryPrefix)) return
  const [source, target] = [join(folder, from), join(folder, to)]
  try {
    if (!isWithin(realpathSync(folder), realpathSync(dirname(target)))) return
    // What another run has put there since is newer.
    if (lstatSync(source).isFile() && stampOf(target) === was) renameSync(source, target)
  } catch {
    // It has taken its place already, or may not: then what is there stays.
  }
}

function stampOf(path: string): string {
  const status = lstatSync(path, { throwIfNoEntry: false })
  return status ? `${status.ino} ${status.size} ${status.mtimeMs}` : '-'
}
