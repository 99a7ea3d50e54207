import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ownPath } from './own-text.js'
import { installedPackage } from './package-folder.js'
import { codecPackages } from './read-codecs.js'
import { fontPackages } from './read-fonts.js'

// What the program takes from its packages when it runs.
const packages = ['reveal.js', 'subset-font', ...codecPackages, ...fontPackages]

/** The files that outputs are made with beside the deck: templates, and of each package the file that says its version. */
export function programFiles(): string[] {
  const templates = ownPath('templates')
  const below = readdirSync(templates, { recursive: true, withFileTypes: true })
  const files = below.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return [...files, ...packages.flatMap(packageFile)]
}

function packageFile(name: string): string[] {
  const folder = installedPackage(name)
  return folder === undefined ? [] : [join(folder, 'package.json')]
}
