import { readdirSync } from 'node:fs'
import { noteRead } from './read-log.js'

/**
 * The names in a folder; none where it does not exist or may not be looked into: sticks and disks have folders of the system beside ours.
 */
export function namesIn(folder: string): string[] {
  noteRead(folder)
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
