import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fontPackages } from './read-fonts.js'

// The same way up from src/source/ and from dist/program/, where the compiled program stands.
const root = fileURLToPath(new URL('../../', import.meta.url))

// What the program takes from its packages when it runs, by something in each that can be asked for.
const packages = ['reveal.js', 'subset-font', ...fontPackages.map(name => `${name}/unicode.json`)]

/** The files that outputs are made with beside the deck: templates, and of each package the file that says its version. */
export function programFiles(): string[] {
  const templates = join(root, 'templates')
  const below = readdirSync(templates, { recursive: true, withFileTypes: true })
  const files = below.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return [...files, ...packages.flatMap(packageFile)]
}

function packageFile(name: string): string[] {
  try {
    return [above(createRequire(import.meta.url).resolve(name))]
  } catch {
    return []
  }
}

function above(path: string): string {
  const folder = dirname(path)
  const file = join(folder, 'package.json')
  return existsSync(file) || folder === dirname(folder) ? file : above(folder)
}
