import { type Stats, statSync } from 'node:fs'

/** A file or folder, and what the system says of it: any change of its content changes the stamp. */
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

// Some disks count time in steps of two seconds: what was changed just before a build may have been changed again since.
const coarsest = 2_500

/**
 * Whether stamps that are taken now tell what was read since `start`, in milliseconds since 1970: nothing may have been touched since, or
 * shortly before.
 */
export function wereSettled(stamps: readonly Stamped[], start: number): boolean {
  return stamps.every(([, stamp]) => {
    const [changed, touched] = stamp.split(' ').map(Number)
    return stamp === '-' || Math.max(changed ?? 0, touched ?? 0) < start - coarsest
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
