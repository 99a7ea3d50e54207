import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { createTempProject, type TempProject } from '../../cli/temp-project.js'

export const decks = ['crsv-mission-approaches', 'facilitation-basics']

/** Both decks of the project in a folder of their own, built in some languages and formats. */
export async function bothDecksBuilt(formats: string, languages?: string): Promise<TempProject> {
  const place = createTempProject()
  cpSync(join(import.meta.dirname, '../../../decks'), join(place.folder, 'decks'), { recursive: true })
  const only = languages === undefined ? [] : ['--language', languages]
  const ended = await place.run('build', '--to', formats, ...only)
  if (ended.code !== 0) throw new Error(ended.stderr)
  return place
}
