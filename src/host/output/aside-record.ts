import { createHash } from 'node:crypto'
import { lstatSync, realpathSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ownFolder } from './own-folder.js'
import { remove } from './temp-files.js'

// A folder's name says who put it aside, but a checkout can bring any name. So it is also noted where no checkout reaches.

/** Notes that a run of this user puts a folder aside under this path. Without a place for notes there is none. */
export function recordAside(aside: string): void {
  try {
    const record = recordOf(aside)
    if (record !== undefined) writeFileSync(record, '', { flag: 'wx' })
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

function recordOf(aside: string): string | undefined {
  const place = ownFolder()
  if (place === undefined) return undefined
  try {
    const path = join(realpathSync(dirname(aside)), basename(aside))
    return join(place, `aside-${createHash('sha256').update(path).digest('hex').slice(0, 32)}`)
  } catch {
    return undefined
  }
}
