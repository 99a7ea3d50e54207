import { basename, dirname, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Whether a document of an editor is a deck: a file `deck.md`, or one that the user has told the editor is one. */
export function isDeckDocument({ uri, languageId }: { readonly uri: string; readonly languageId: string }): boolean {
  const path = pathOf(uri)
  return path !== undefined && (basename(path) === 'deck.md' || languageId === 'backbrief')
}

/** The path of a document; undefined for what is no file, such as a text that was never saved. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href
}

/**
 * The working folder of a deck, where its configuration stands: the folder that is open in the editor and holds it, of several the innermost.
 * Where none does, the folder around `decks`, or else the one around the deck.
 */
export function workingFolder(path: string, folders: readonly string[]): string {
  const holding = folders.filter(folder => !/^\.\.([\\/]|$)/.test(relative(folder, path)))
  const [inner] = holding.toSorted((a, b) => b.length - a.length)
  if (inner !== undefined) return resolve(inner)
  const beside = dirname(dirname(path))
  return basename(beside) === 'decks' ? dirname(beside) : beside
}
