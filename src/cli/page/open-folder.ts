import { openDeck } from '../../build/check-deck.js'
import { type OpenProject, openProject } from '../../build/project.js'
import { findNode, makeFolders, putFile, removeNode } from '../../host/page/disk.js'
import { type DeckLocation, findDecks } from '../../host/source/find-decks.js'
import { catalogueNames } from '../../host/source/read-languages.js'

/** A folder as the page has read it. */
export interface SentFolder {
  readonly name: string
  /** Paths in the folder, with forward slashes, and what stands in the files. */
  readonly files: readonly (readonly [path: string, bytes: Uint8Array])[]
}

/** A lesson in the folder. */
export interface ShownDeck {
  /** Its source, relative to the folder. */
  readonly file: string
  readonly title: string
  readonly languages: readonly string[]
}

/** What is in a folder. */
export interface OpenedFolder {
  readonly decks: readonly ShownDeck[]
  /** What is wrong with the settings of the folder, or is left out. */
  readonly notes: readonly string[]
}

/** Folders of users lie here, each under its own name: a lesson that stands in the folder itself is named by it. */
const above = '/folder'

/** Puts the files of a folder in the place of what was there, and finds its lessons. */
export async function openFolder({
  name,
  files
}: SentFolder): Promise<{ readonly project: OpenProject; readonly shown: OpenedFolder }> {
  if (findNode(above)) removeNode(above)
  const cwd = `${above}/${name.replaceAll('/', '-').replace(/^\.+$/, '') || 'lesson'}`
  makeFolders(cwd)
  for (const [path, bytes] of files) takeFile(`${cwd}/${path}`, bytes)
  const project = await openProject(cwd, {})
  const { leftOut, messages } = project
  const notes = [...(leftOut ? [leftOut.what] : []), ...messages.map(({ what }) => what)]
  return { project, shown: { decks: await shownDecks(project), notes } }
}

/** The lessons that are in the folder now. */
export async function shownDecks({ project }: OpenProject): Promise<readonly ShownDeck[]> {
  return Promise.all(findDecks([], project.cwd, project).filter(isThere).map(shownDeck))
}

function isThere({ path }: DeckLocation): boolean {
  return findNode(path)?.kind === 'file'
}

async function shownDeck(location: DeckLocation): Promise<ShownDeck> {
  const { deck } = await openDeck(location, {})
  const title = deck.frontMatter.title || location.id
  return { file: location.file, title, languages: [deck.language, ...catalogueNames(location)] }
}

/** Writes a file of the user's folder, with the folders above it. */
function takeFile(path: string, bytes: Uint8Array): void {
  makeFolders(path.split('/').slice(0, -1).join('/'))
  putFile(path, bytes)
}

/** A file as it lies in memory. */
export function takenFile(path: string): Uint8Array | undefined {
  const node = findNode(path)
  return node?.kind === 'file' ? node.bytes : undefined
}
