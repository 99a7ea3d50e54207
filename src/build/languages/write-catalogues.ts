import { join } from 'node:path'
import type { Catalogue } from '../../deck/catalogue.js'
import { writeFiles } from '../../host/output/write-files.js'
import type { WriteProblem } from '../../host/output/write-problem.js'
import { languagesFolder, lockName, ownsLanguages } from '../../host/source/read-languages.js'
import { writePo } from '../../render/catalogue/po.js'
import { type LockOptions, lockOf } from '../../translate/catalogue.js'
import { writeLock } from '../../translate/lock.js'
import { withSimilar } from '../../translate/translation-memory.js'
import type { OpenDeck } from './open-deck.js'

/**
 * Writes a deck's catalogues and its lock, those that have changed, all or none. A failure is returned and nothing is changed.
 */
export async function writeCatalogues(
  { location, deck, segments, lock, texts, memory }: OpenDeck,
  catalogues: readonly Catalogue[],
  options: Omit<LockOptions, 'earlier'>
): Promise<WriteProblem | undefined> {
  const newLock = lockOf(deck, segments, catalogues, { ...options, earlier: lock })
  const lockText = writeLock(newLock)
  const isOldLock = lock !== undefined && writeLock(lock) === lockText
  const files = catalogues
    .map(catalogue => {
      const { language, file } = catalogue
      return { path: `${language}.po`, file, content: writePo(withSimilar(catalogue, memory(language))) }
    })
    .filter(({ file, content }) => texts[file] !== content)
    .map(({ path, content }) => ({ path, content }))
  if (files.length === 0 && isOldLock) return undefined
  const folder = join(location.folder, languagesFolder)
  if (!ownsLanguages(location)) return { path: folder, reason: 'in-the-way', detail: 'a link that leads elsewhere' }
  return writeFiles(folder, [...files, { path: lockName, content: lockText }])
}
