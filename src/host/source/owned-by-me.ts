import type { Stats } from 'node:fs'

/** Whether a file or folder belongs to whoever runs the program. Windows keeps the folders of users apart by itself. */
export function ownedByMe({ uid }: Pick<Stats, 'uid'>): boolean {
  return process.getuid === undefined || uid === process.getuid()
}

/** Whether others than its owner may write to a file, or put files into a folder. */
export function othersMayWrite({ mode }: Pick<Stats, 'mode'>): boolean {
  return process.getuid !== undefined && (mode & 0o022) !== 0
}
