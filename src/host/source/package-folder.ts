import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of a package that the program takes files from: the nearest one upwards, as for Node, whose own search has to load much
 * before it finds the first. Nothing where the package is not installed.
 */
export function installedPackage(name: string): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'node_modules', name, 'package.json'))) {
    if (dirname(folder) === folder) return undefined
    folder = dirname(folder)
  }
  return join(folder, 'node_modules', name)
}

/** The same for a package without which nothing can be made. */
export function packageFolder(name: string): string {
  const folder = installedPackage(name)
  if (folder === undefined) throw new Error(`The package ${name} is not installed next to the program`)
  return folder
}

/** The files that say which versions of packages are loaded as code while the program runs; all other packages are in the bundle, or read as files. */
export function loadedPackages(): string[] {
  const folder = installedPackage('subset-font')
  return folder === undefined ? [] : [join(folder, 'package.json')]
}
