import type { ObsoleteUnit, Segment, Unit } from '../deck/catalogue.js'
import type { CatalogueFile, FileEntry } from './catalogue-file.js'
import type { MadeRecord } from './lock.js'
import { pairEntries } from './pair-entries.js'
import { addTranslations, type TranslationMemory } from './translation-memory.js'
import { translationState } from './translation-state.js'

/** A deck's segments in a language, and the translations of what is no longer in the deck. */
export interface Merged {
  readonly units: readonly Unit[]
  readonly obsolete: readonly ObsoleteUnit[]
}

/** What a merge draws on beside the segments. */
export interface MergeSources {
  readonly file: CatalogueFile
  /** What the lock says of this language. */
  readonly records: readonly MadeRecord[]
  readonly memory?: TranslationMemory
}

/**
 * Brings a language's file in line with the deck: every segment gets the translation that has its key, else one of the same
 * words; where the words have changed since, it is stale. Nothing is thrown away.
 */
export function merge(segments: readonly Segment[], { file, records, memory }: MergeSources): Merged {
  const { pairs, left } = pairEntries(segments, file)
  const made = new Map(records.map(record => [record.key, record]))
  const units = segments.map(segment => {
    const entry = pairs.get(segment)
    if (entry && entry.target !== '') return { ...segment, ...translationState(segment, entry, made.get(segment.key)) }
    return {
      ...segment,
      ...fromMemory(segment, memory),
      remarks: entry?.remarks ?? [],
      ...(entry?.line && { line: entry.line })
    }
  })
  return { units, obsolete: left.map(asObsolete) }
}

function fromMemory(
  segment: Segment,
  memory: TranslationMemory | undefined
): Pick<Unit, 'target' | 'state' | 'origin'> {
  return (memory && addTranslations(segment, memory)) ?? { target: '', state: 'missing' }
}

function asObsolete({ key, source, target, remarks }: FileEntry): ObsoleteUnit {
  return { key, source, target, remarks }
}
