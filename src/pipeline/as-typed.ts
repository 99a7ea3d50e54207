import { relative, resolve } from 'node:path'

/** A path as the user would type it in `cwd`, with forward slashes; one outside of it is named whole. */
export function asTyped(path: string, cwd: string): string {
  const whole = resolve(cwd, path)
  const short = relative(cwd, whole)
  return (short.startsWith('..') ? whole : short).replaceAll('\\', '/')
}
