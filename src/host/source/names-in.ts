import { readdirSync } from 'node:fs'

/**
 * What stands in a folder. Nothing where there is none, and where it may not be looked into: sticks and disks have folders of the system
 * beside ours.
 */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
