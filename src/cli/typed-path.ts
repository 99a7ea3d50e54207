import { relative } from 'node:path'

/** A path as the user would type it here, with forward slashes; one outside of this folder is named whole. */
export function shortPath(path: string): string {
  const short = relative(process.cwd(), path)
  return (short.startsWith('..') ? path : short).replaceAll('\\', '/')
}

/** A path as a shell takes it. */
export function quotedPath(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path}"`
}
