import { lstatSync, mkdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { othersMayWrite, ownedByMe } from '../source/owned-by-me.js'

/**
 * The folder of this user's below the one for temporary files, which is made where it is not there. Undefined where none can be, or where
 * somebody else has taken its name.
 */
export function ownFolder(): string | undefined {
  const folder = join(tmpdir(), `backbrief-${process.getuid?.() ?? 'files'}`)
  try {
    // Root's browser runs as another user, who has to get to its profile, and needs to see nothing else.
    mkdirSync(folder, { mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  } catch {
    // It already exists, or cannot be made.
  }
  return isMineAlone(folder) ? folder : undefined
}

/**
 * Whether a path is a folder that only this user can write to, and stays the one that it is while it is looked at: in a folder that all may
 * write to, only the sticky bit keeps others from putting another in its place.
 */
function isMineAlone(folder: string): boolean {
  try {
    const [status, above] = [lstatSync(folder), statSync(dirname(folder))]
    const mayBeExchanged = othersMayWrite(above) && (above.mode & 0o1000) === 0
    return status.isDirectory() && ownedByMe(status) && !othersMayWrite(status) && !mayBeExchanged
  } catch {
    return false
  }
}
