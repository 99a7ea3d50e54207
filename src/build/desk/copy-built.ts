import { isAbsolute, join } from 'node:path'
import { writeFolder } from '../../host/output/write-folder.js'
import type { WriteProblem } from '../../host/output/write-problem.js'
import type { DeckLocation } from '../../host/source/find-decks.js'
import { exists, statusOf } from '../../host/source/read-log.js'
import type { Format, FormatFile } from '../../render/format.js'
import { changesFile, formats } from '../../render/formats.js'
import type { OpenProject } from '../project.js'
import { builtEditions, readBuilt } from './built.js'

/** What is to be copied, and where to. */
export interface CopyWanted {
  /** Absolute path of a folder that is there: a stick, or any other. */
  readonly to: string
  readonly languages: readonly string[]
  readonly forParticipants: boolean
  readonly forFacilitator: boolean
}

/** What was copied; or that there is no such folder, that nothing of it is built, or why nothing could be written. */
export type Copied =
  | { readonly folder: string; readonly count: number }
  | { readonly refused: 'no-folder' | 'nothing-built' }
  | { readonly problem: WriteProblem }

/** A file in the folder that is copied. */
interface CopiedFile {
  readonly path: string
  readonly content: Uint8Array
}

/** Folders of those who get the files: plain letters, which every disk and every computer shows. */
const [participants, facilitator] = ['participants', 'facilitator']

/**
 * Copies the built files of a lesson into a new folder below another, all or none; nothing that is there is touched. What participants get stands in a folder of its own, and
 * only files that a format declares to be for everyone: a file that no format declares may hold anything.
 */
export async function copyBuilt(
  location: Pick<DeckLocation, 'id'>,
  { to, languages, forParticipants, forFacilitator }: CopyWanted,
  { project, date }: { readonly project: OpenProject; readonly date: string }
): Promise<Copied> {
  if (!isAbsolute(to) || !statusOf(to)?.isDirectory()) return { refused: 'no-folder' }
  const declared = filesByName([...formats, ...project.formats])
  const files: CopiedFile[] = []
  for (const { deckId, language, files: built } of await builtEditions(location, project)) {
    if (!languages.includes(language)) continue
    for (const path of built) {
      const mayBeGiven = declared.get(path)?.audience === 'everyone'
      const isForPeople = declared.get(path)?.forPrograms !== true
      const folders = [
        ...(forParticipants && mayBeGiven && isForPeople ? [participants] : []),
        ...(forFacilitator ? [facilitator] : [])
      ]
      if (folders.length === 0) continue
      const content = await readBuilt(project, { deckId, language, path })
      if (content) files.push(...folders.map(folder => ({ path: `${folder}/${language}/${path}`, content })))
    }
  }
  if (files.length === 0) return { refused: 'nothing-built' }
  const name = freeName(to, `${location.id}-${date}`)
  const problem = await writeFolder(to, name, files)
  return problem ? { problem } : { folder: join(to, name), count: files.length }
}

function filesByName(all: readonly Format[]): ReadonlyMap<string, FormatFile> {
  return new Map([...all.flatMap(({ files }) => files), changesFile].map(file => [file.path, file]))
}

/** A name that nothing in a folder has yet. */
function freeName(folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}-${number}`
    if (!exists(join(folder, numbered))) return numbered
  }
}
