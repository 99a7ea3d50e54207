import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Stamped, stampOf } from './stamp.js'

/** Returns the text that a new deck begins as: `deck` is a lesson, `briefing` a few slides. */
export async function readStarter(name: 'deck' | 'briefing'): Promise<string> {
  return readOwnText(ownPath('templates', 'starter', `${name}.md`))
}

/** A script of the browser that only some pages carry, by its name. */
export async function readWindowScript(
  name: 'desk' | 'shelf' | 'new-lesson' | 'files' | 'translations'
): Promise<string> {
  return readOwnText(ownPath('dist', 'program', 'window', `${name}.js`))
}

/** The text that shows a rule's examples, when it has any. The compiler puts these texts beside the program. */
export async function readExample(rule: string): Promise<string | undefined> {
  if (!/^[a-z-]+$/.test(rule)) return undefined
  try {
    return await readOwnText(ownPath('dist', 'program', 'examples', `${rule}.md`))
  } catch {
    return undefined
  }
}

const root = programFolder(dirname(fileURLToPath(import.meta.url)))

// The compiled program does not stand where its source does: the folder above both is the one with the templates.
function programFolder(from: string): string {
  const above = dirname(from)
  return existsSync(join(from, 'templates', 'labels')) || above === from ? from : programFolder(above)
}

const reads = new Map<string, string>()

function note(path: string): void {
  if (!reads.has(path)) reads.set(path, stampOf(path))
}

/** Every file and folder of the program and its packages that this process has read, with the stamps from before that. */
export function programReads(): readonly Stamped[] {
  return [...reads]
}

/** The bytes of a file that comes with the program or a package. */
export function readOwnFile(path: string): Promise<Buffer> {
  note(path)
  return readFile(path)
}

/** The same at once. */
export function readOwnFileSync(path: string): Buffer<ArrayBuffer> {
  note(path)
  return readFileSync(path)
}

/** The paths of all files below a folder of the program, relative to it and with forward slashes, in order. */
export async function ownFilesBelow(folder: string): Promise<string[]> {
  note(folder)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) if (entry.isDirectory()) note(join(entry.parentPath, entry.name))
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
  return files.map(path => path.replaceAll(sep, '/')).sort()
}

/** The path of a file or folder that comes with the program. */
export function ownPath(...names: readonly string[]): string {
  return join(root, ...names)
}

/**
 * The text of a file that comes with the program: a template, a style sheet, a script, words of the interface. No byte order mark, and
 * line ends as `\n` whatever the computer has made of them: Git for Windows writes CRLF into a clone, and outputs are the same everywhere.
 */
export async function readOwnText(path: string): Promise<string> {
  const text = (await readOwnFile(path)).toString('utf8')
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}
