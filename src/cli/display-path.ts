import { isAbsolute, relative, sep } from 'node:path'
import { visible } from './report/visible.js'

/** A path as the user would type it here, with forward slashes, for people to read; one outside of this folder is named whole. */
export function displayPath(path: string): string {
  const short = relative(process.cwd(), path)
  const isOutside = short === '..' || short.startsWith(`..${sep}`) || isAbsolute(short)
  return visible((isOutside || short === '' ? path : short).replaceAll('\\', '/'))
}

/** A path as a shell takes it. */
export function quotedPath(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path}"`
}

/** Names as a shell takes them, one behind the other. */
export function typedNames(names: readonly string[]): string {
  return names.map(quotedPath).join(' ')
}
