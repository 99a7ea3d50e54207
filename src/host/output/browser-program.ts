import { accessSync, constants, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { realpathOf } from '../source/inside-of.js'
import { readRegularText } from '../source/regular-file.js'

/** A launcher is a script of a few lines; a browser is larger. */
const scriptLimit = 64 * 1024

/**
 * What an update of the browser at a path replaces: the program itself, also where a link or a script starts it, or the folder of a snap.
 * Undefined where a script does not say what it starts: then only the browser can tell its version.
 */
export function browserProgram(path: string, depth = 3): string | undefined {
  const real = realpathOf(path)
  if (real === undefined || depth === 0) return undefined
  // Every snap is started by the same program.
  if (basename(real) === 'snap') return realpathOf(join('/snap', basename(path), 'current'))
  const script = readRegularText(real, scriptLimit)
  if (!script?.startsWith('#!')) return real
  const [named, ...others] = new Set(programsIn(script, dirname(real)))
  return named === undefined || others.length > 0 ? undefined : browserProgram(named, depth - 1)
}

/** The browsers that a script in a folder names: by their whole paths, or as Chrome's and Edge's own scripts do, beside themselves. */
function programsIn(script: string, folder: string): string[] {
  const lines = script.slice(script.indexOf('\n'))
  const paths = lines.match(/(?<![\w$}.])(\/[\w.+@-]+)+/g) ?? []
  const beside = [...lines.matchAll(/\$HERE\/([\w-]+)/g)].map(([, name = '']) => join(folder, name))
  return [...paths, ...beside].filter(path => /chrom|edge|headless/i.test(basename(path)) && isProgram(path))
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
