import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'

/**
 * Whether a path is a folder or lies below it, when all links are followed. What is not there yet lies where it would be made; a link that
 * leads nowhere lies nowhere.
 */
export function insideOf(folder: string, path: string): boolean {
  const [root, real] = [realpathOf(folder), realpathOf(path)]
  return root !== undefined && real !== undefined && isWithin(root, real)
}

/** Whether a path is a folder or lies below it. Both are real paths. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/** Where a path really is or would be made; undefined where nothing can be. */
export function realpathOf(path: string): string | undefined {
  try {
    if (lstatSync(path, { throwIfNoEntry: false })) return realpathSync.native(path)
    const above = dirname(path)
    const real = above === path ? undefined : realpathOf(above)
    return real && join(real, basename(path))
  } catch {
    return undefined
  }
}
