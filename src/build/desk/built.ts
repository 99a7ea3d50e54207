import { join, resolve } from 'node:path'
import { isSafePath } from '../../host/output/file-name.js'
import { olderFiles, scanOutput } from '../../host/output/output-manifest.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { readRegularFile } from '../../host/source/regular-file.js'
import type { ContentsEntry } from '../../render/contents/entry.js'
import { defaultBuild } from '../options.js'
import type { OpenProject } from '../project.js'

/** The largest file of a build that is read: a lesson full of photographs. */
const mostBytes = 512 * 1024 * 1024

/** The absolute path of the folder that a project is built into. */
export function outFolder({ project, out }: Pick<OpenProject, 'project' | 'out'>): string {
  return resolve(project.cwd, out ?? defaultBuild.out)
}

/** What stands of a lesson in the output folder, a language after the other, its own first. */
export async function builtEditions({ id }: Pick<DeckLocation, 'id'>, project: OpenProject): Promise<ContentsEntry[]> {
  const { entries } = await scanOutput(outFolder(project), [])
  return entries.filter(({ deckId }) => deckId === id).map(entry => ({ ...entry, older: olderFiles(entry) }))
}

/** The bytes of a built file, by its lesson, language and name. Nothing else of the output folder is read, and nothing outside of it. */
export async function readBuilt(
  project: Pick<OpenProject, 'project' | 'out'>,
  { deckId, language, path }: { readonly deckId: string; readonly language: string; readonly path: string }
): Promise<Buffer | undefined> {
  const [folder, name] = [outFolder(project), `${deckId}/${language}/${path}`]
  if (!isSafePath(name)) return undefined
  const read = await readRegularFile(join(folder, name), mostBytes, { within: folder })
  return 'bytes' in read ? read.bytes : undefined
}
