import { join } from 'node:path'
import type { Catalogue, Unit } from '../../deck/catalogue.js'
import { withLineEndsOf, withPlainEnds } from '../../deck/text/line-ends.js'
import { mergeTexts } from '../../deck/text/merge-texts.js'
import { writeFiles } from '../../host/output/write-files.js'
import type { WriteProblem } from '../../host/output/write-problem.js'
import { catalogueLimit, languagesFolder, lockName, ownsLanguages } from '../../host/source/read-languages.js'
import { readRewritable } from '../../host/source/rewritable.js'
import { writePo } from '../../render/catalogue/po.js'
import { lockOf } from '../../translate/catalogue.js'
import { writeLock } from '../../translate/lock.js'
import type { OpenDeck } from './open-deck.js'

/**
 * Writes one unit of a catalogue as `languages update` would, and the lock. All other lines of the catalogue stay as they are on disk, byte for byte; where another program has written the
 * entry itself in a form of its own, the whole catalogue is written anew.
 */
export async function writeUnit(
  { location, deck, segments, lock }: OpenDeck,
  { before, after }: { readonly before: Catalogue; readonly after: Unit },
  today: string
): Promise<WriteProblem | undefined> {
  const catalogue = { ...before, units: before.units.map(unit => (unit.key === after.key ? after : unit)) }
  const folder = join(location.folder, languagesFolder)
  if (!ownsLanguages(location)) return { path: folder, reason: 'in-the-way', detail: 'a link that leads elsewhere' }
  const path = join(folder, `${before.language}.po`)
  const file = await readRewritable({ path, reach: location.reach }, catalogueLimit)
  const disk = file?.text ?? ''
  const fresh = writePo(catalogue)
  const merged = mergeTexts(
    writePo(before),
    { mine: fresh, theirs: withPlainEnds(disk) },
    { mine: 'from the desk', theirs: 'from the file' }
  )
  const text = withLineEndsOf(disk, merged.text)
  const content = merged.conflicts > 0 ? fresh : (file?.encode(text) ?? text)
  return writeFiles(folder, [
    { path: `${before.language}.po`, content },
    { path: lockName, content: writeLock(lockOf(deck, segments, [catalogue], { earlier: lock, today })) }
  ])
}
