import { createHash } from 'node:crypto'
import { lstatSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readRegularText } from '../source/regular-file.js'
import { ownFolder } from './own-folder.js'
import { entriesOf, processState, remove } from './temp-files.js'

const recordPrefix = 'aside-'

/** The end of a name that `tempName` made: whose it is. */
const suffixPattern = /-((\d+-\d+-[\da-f]{8})-[\da-f]{12})$/

// A folder's name says who put it aside, but a checkout can bring any name. So it is also noted where no checkout reaches.

/** Notes that a run of this user puts a folder aside under this path. Without a place for notes there is none. */
export function recordAside(aside: string): void {
  try {
    const record = recordOf(aside)
    if (record !== undefined) writeFileSync(record, aside, { flag: 'wx' })
  } catch {
    // Noted already, or it cannot be: then a run that is killed leaves the folder aside.
  }
}

/** Whether a run of this user put a folder aside under this path. */
export function isRecorded(aside: string): boolean {
  try {
    const record = recordOf(aside)
    return record !== undefined && lstatSync(record).isFile()
  } catch {
    return false
  }
}

/** Removes the note about a folder that is aside no more. */
export function forgetAside(aside: string): void {
  const record = recordOf(aside)
  if (record !== undefined) remove(record)
}

// No path is longer on any system that we know.
const maxPathBytes = 65_536

/** Removes the notes of runs that were killed before they put a folder aside, or after it was back. A disk that is not there may come again. */
export function sweepAsideRecords(): void {
  const place = ownFolder()
  for (const name of place === undefined ? [] : entriesOf(place).filter(entry => entry.startsWith(recordPrefix))) {
    const record = join(place ?? '', name)
    const [, suffix = '', maker = ''] = suffixPattern.exec(name) ?? []
    if (processState(maker) !== 'ended') continue
    const aside = readRegularText(record, maxPathBytes) ?? ''
    // A run that was killed while it wrote the note has put nothing aside.
    if (!aside.endsWith(suffix) || isMissing(aside)) remove(record)
  }
}

/** Whether nothing has this path, in a folder that is there. */
function isMissing(path: string): boolean {
  try {
    const inFolder = lstatSync(dirname(path)).isDirectory()
    return inFolder && lstatSync(path, { throwIfNoEntry: false }) === undefined
  } catch {
    return false
  }
}

function recordOf(aside: string): string | undefined {
  const place = ownFolder()
  const suffix = suffixPattern.exec(basename(aside))?.[1]
  if (place === undefined || suffix === undefined) return undefined
  try {
    const path = join(realpathSync(dirname(aside)), basename(aside))
    return join(place, `${recordPrefix}${createHash('sha256').update(path).digest('hex').slice(0, 32)}-${suffix}`)
  } catch {
    return undefined
  }
}
