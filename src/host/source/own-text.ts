import { readFile } from 'node:fs/promises'

/**
 * The text of a file that comes with the program: a template, a style sheet, a script, words of the interface. No byte order mark, and
 * line ends as `\n` whatever the computer has made of them: Git for Windows writes CRLF into a clone, and outputs are the same everywhere.
 */
export async function readOwnText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8')
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}
