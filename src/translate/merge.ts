import type { ObsoleteUnit, Segment, Unit } from '../deck/catalogue.js'
import type { CatalogueFile, FileEntry } from './catalogue-file.js'
import { hashOf } from './hash.js'
import type { MadeRecord } from './lock.js'
import { pairEntries } from './pair-entries.js'
import { retag } from './retag.js'
import { addTranslations, type TranslationMemory } from './translation-memory.js'

type TranslationState = Pick<
  Unit,
  'target' | 'state' | 'previous' | 'staleSince' | 'reviewer' | 'remarks' | 'origin' | 'line'
>

/** How a translation stands to the words that its source has now. */
function translationState(segment: Segment, entry: FileEntry, made: MadeRecord | undefined): TranslationState {
  const { remarks, line, origin } = entry
  const shared = { target: retag(entry.target, segment.tags), remarks, ...(line !== undefined && { line }) }
  const previous = madeFor(segment, entry)
  if (previous !== undefined) {
    const since = made?.target === hashOf(entry.target) ? made.since : undefined
    return { ...shared, state: 'stale', previous, ...(since !== undefined && { staleSince: since }) }
  }
  if (entry.isFuzzy && !isBackAgain(segment, entry))
    return { ...shared, state: 'unsure', ...(origin !== undefined && { origin }) }
  if (entry.reviewer === undefined || isChangedSince(entry, made)) return { ...shared, state: 'translated' }
  return { ...shared, state: 'reviewed', reviewer: entry.reviewer }
}

/**
 * The other words that a translation was made for; undefined when it was made for those of now. A translator who has mended a
 * stale text takes off the mark and the earlier words; where only the mark is gone, a tool has lost it.
 */
function madeFor(segment: Segment, entry: FileEntry): string | undefined {
  const before = entry.previous ?? entry.source
  return hashOf(before) === segment.hash ? undefined : before
}

// An edit of the source that was taken back.
function isBackAgain(segment: Segment, { previous }: FileEntry): boolean {
  return previous !== undefined && hashOf(previous) === segment.hash
}

// Who read a translation did not read what was written over it.
function isChangedSince({ target, reviewer }: FileEntry, made: MadeRecord | undefined): boolean {
  return made !== undefined && made.reviewer === reviewer && made.target !== hashOf(target)
}

/** A deck's segments in a language, and the translations of what is no longer in the deck. */
interface Merged {
  readonly units: readonly Unit[]
  readonly obsolete: readonly ObsoleteUnit[]
}

/** What a merge draws on beside the segments. */
interface MergeSources {
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
