import { isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * A path as the user would type it in `cwd`, with forward slashes. One outside of it is named whole: `../../../x/deck.md` is harder to
 * follow than `/x/deck.md`.
 */
export function displayPath(path: string, cwd: string): string {
  const whole = resolve(cwd, path)
  const short = relative(cwd, whole)
  const isOutside = short === '..' || short.startsWith(`..${sep}`) || isAbsolute(short)
  return (isOutside ? whole : short).replaceAll('\\', '/')
}
