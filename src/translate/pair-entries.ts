import type { Segment } from '../deck/catalogue.js'
import type { CatalogueFile, FileEntry } from './catalogue-file.js'
import { groupBy } from './group-by.js'
import { hashOf } from './hash.js'

/** Which entry of a file belongs to which segment, and the translations that belong to none. */
interface PairedEntries {
  readonly pairs: ReadonlyMap<Segment, FileEntry>
  readonly left: readonly FileEntry[]
}

/** By key, then by the same words among what is left, then by the same words among what was given up earlier. */
export function pairEntries(
  segments: readonly Segment[],
  { entries, obsolete }: Pick<CatalogueFile, 'entries' | 'obsolete'>
): PairedEntries {
  const pairs = new Map<Segment, FileEntry>()
  const byKey = groupBy(entries, ({ key }) => key)
  for (const segment of segments) {
    const same = byKey.get(segment.key) ?? []
    const entry = same.find(({ source }) => source === segment.source || hashOf(source) === segment.hash) ?? same[0]
    if (entry) pairs.set(segment, entry)
  }
  const used = new Set(pairs.values())
  for (const list of [entries, obsolete]) {
    const free = groupBy(
      list.filter(entry => entry.target !== '' && !used.has(entry)),
      ({ source }) => hashOf(source)
    )
    for (const segment of segments) {
      if (pairs.get(segment)?.target) continue
      const entry = free.get(segment.hash)?.shift()
      if (!entry) continue
      pairs.set(segment, entry)
      used.add(entry)
    }
  }
  return { pairs, left: [...entries, ...obsolete].filter(entry => entry.target !== '' && !used.has(entry)) }
}
