import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = programFolder(dirname(fileURLToPath(import.meta.url)))

// The compiled program does not stand where its source does: the folder above both is the one with the templates.
function programFolder(from: string): string {
  const above = dirname(from)
  return existsSync(join(from, 'templates', 'labels')) || above === from ? from : programFolder(above)
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
  const text = await readFile(path, 'utf8')
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}
