import { existsSync, lstatSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { insideOf } from '../source/inside-of.js'
import { othersMayWrite, ownedByMe } from '../source/owned-by-me.js'

/** What is wrong with a folder that only this user may write to. */
export type NotPrivate = 'link' | 'not-a-folder' | 'other-owner' | 'others-may-write'

/** The home folder of whoever runs the program. The user database knows it where no variable does. */
export function homeOfUser(): string | undefined {
  try {
    return userInfo().homedir || undefined
  } catch {
    return undefined
  }
}

/** Whether a folder may have come with the decks. Who works above the own home, or keeps all of it in git, has the cache there too. */
export function isInWorkingFolder(place: string, cwd: string): boolean {
  const root = checkoutOf(cwd) ?? cwd
  return insideOf(root, place) && !insideOf(root, homeOfUser() ?? root)
}

function checkoutOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder
  const above = dirname(resolve(folder))
  return above === folder ? undefined : checkoutOf(above)
}

/** Why others may have put something into a folder; undefined where they cannot have, and where it is not there yet. */
export function whyNotPrivate(path: string): NotPrivate | undefined {
  try {
    const status = lstatSync(path, { throwIfNoEntry: false })
    if (!status) return undefined
    if (status.isSymbolicLink()) return 'link'
    if (!status.isDirectory()) return 'not-a-folder'
    if (!ownedByMe(status)) return 'other-owner'
    return othersMayWrite(status) ? 'others-may-write' : undefined
  } catch {
    // Below a file, or in a folder that may not be looked into.
    return 'not-a-folder'
  }
}
