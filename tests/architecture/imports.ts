import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A file of src/ with what it imports, types included. Paths are from the project's folder, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  /** Files of this project. */
  readonly files: readonly string[]
  /** Packages and Node's own modules, as written. */
  readonly packages: readonly string[]
}

const specifier = /(?<!')\b(?:from|import)\s*\(?\s*'([^']+)'/g

/** Every TypeScript file of src/, in order of its path. */
export function readSources(): SourceFile[] {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
  return paths
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map(readSource)
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  const specifiers = [...text.matchAll(specifier)].flatMap(match => match[1] ?? [])
  return {
    path,
    text,
    files: specifiers.filter(isFile).map(name => resolve(path, name)),
    packages: specifiers.filter(name => !isFile(name))
  }
}

function isFile(name: string): boolean {
  return name.startsWith('.')
}

function resolve(importer: string, name: string): string {
  return normalize(join(dirname(importer), name))
    .split(sep)
    .join('/')
    .replace(/\.js$/, '.ts')
}

/**
 * The room that a file belongs to: `parse` for `src/parse/blocks/quiz.ts`. What touches the computer has a part of `host` each:
 * `host/source`, `host/output`.
 */
export function roomOf(path: string): string {
  const [, folder = '', part = ''] = path.replace(/\.ts$/, '').split('/')
  return folder === 'host' ? `host/${part}` : folder
}

/** The name to install for an import: `yaml`, `@marp-team/marp-core`. */
export function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Circles of imports, each as the files on the way round. Empty when every import points one way. */
export function findCircles(sources: readonly SourceFile[]): string[][] {
  const imports = new Map(sources.map(source => [source.path, source.files]))
  const circles: string[][] = []
  const done = new Set<string>()
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path)
    if (start >= 0) circles.push([...way.slice(start), path])
    if (start >= 0 || done.has(path)) return
    for (const next of imports.get(path) ?? []) visit(next, [...way, path])
    done.add(path)
  }
  for (const { path } of sources) visit(path, [])
  return circles
}
