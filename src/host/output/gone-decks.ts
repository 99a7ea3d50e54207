import { existsSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { ManifestEntry } from './output-manifest.js'

/**
 * Where a deck's text lies, as the output folder sees it: so it is known later whether it is still there. Nothing where one of the two lies
 * outside of the working folder: the way between them means nothing on another computer, and tells of this one.
 */
export function sourceFrom(folder: string, path: string, cwd: string): string | undefined {
  return isBelow(cwd, folder) && isBelow(cwd, path) ? relative(folder, path).replaceAll(sep, '/') : undefined
}

/**
 * Whether the deck of an entry was renamed or deleted since: its folder stood among others that are still there, and its text is not. Of an output
 * folder outside of the working folder, as on a stick, nobody can tell: others may build into it, too.
 */
export function isGone(folder: string, { source }: Pick<ManifestEntry, 'source'>, cwd: string): boolean {
  if (source === undefined || !isBelow(cwd, folder)) return false
  const path = resolve(folder, source)
  return !existsSync(path) && existsSync(dirname(dirname(path)))
}

function isBelow(cwd: string, path: string): boolean {
  const way = relative(cwd, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
