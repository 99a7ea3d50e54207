import { type Stats, statSync } from 'node:fs'

/** A file or folder, and what the system says about it: any change of its content changes the stamp. */
export type Stamped = readonly [path: string, stamp: string]

/** The stamp of a path, links followed; `-` where there is nothing. That of a folder changes with the names in it. */
export function stampOf(path: string): string {
  const status = look(path)
  return status ? `${status.mtimeMs} ${status.ctimeMs} ${status.size} ${status.ino}` : '-'
}

/** Paths with the stamps that they have now. */
export function stamped(paths: readonly string[]): Stamped[] {
  return [...new Set(paths)].map(path => [path, stampOf(path)])
}

/** Looks at a path: gives its stamp. */
export type Look = (path: string) => string

/** Looks at each path once: decks share a glossary, and to look at thousands of files takes longer than all else. */
export function lookOnce(): Look {
  const known = new Map<string, string>()
  return path => {
    const stamp = known.get(path) ?? stampOf(path)
    known.set(path, stamp)
    return stamp
  }
}

/** Whether all paths are as they were. */
export function areUnchanged(stamps: readonly Stamped[], look: Look = stampOf): boolean {
  return stamps.every(([path, stamp]) => look(path) === stamp)
}

// FAT counts time in steps of two seconds.
const coarsest = 2_500

/**
 * Whether a file may have been changed again after its stamp was taken, with the stamp still the same: on a disk that counts time in whole
 * seconds, what was changed shortly before `start`, in milliseconds since 1970. Other disks need no clock: any change is another stamp.
 */
export function mayHideChange(stamps: readonly Stamped[], start: number): boolean {
  return stamps.some(([, stamp]) => {
    const [changed = 0, touched = 0] = stamp === '-' ? [] : stamp.split(' ').map(Number)
    return changed % 1000 === 0 && touched % 1000 === 0 && Math.max(changed, touched) > start - coarsest
  })
}

function look(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    // A file where a folder should be, or one that may not be looked into: reading will say so.
    return undefined
  }
}
