import type { ObsoleteUnit, Segment, Unit } from '../deck/catalogue.js'
import type { CatalogueFile, FileEntry } from './catalogue-file.js'
import { hashOf } from './hash.js'
import type { MadeRecord } from './lock.js'
import { pairEntries } from './pair-entries.js'
import { retag } from './tag-faults.js'
import { addTranslations, type TranslationMemory } from './translation-memory.js'

type TranslationState = Pick<
  Unit,
  'target' | 'state' | 'previous' | 'staleSince' | 'reviewer' | 'remarks' | 'origin' | 'line'
>

/** The state of a translation relative to its source as it is now. */
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
 * The earlier source that a translation was made for; undefined when it was made for the current one. A translator who updates a stale
 * text removes both the mark and the earlier source; where only the mark is gone, a tool lost it.
 */
function madeFor(segment: Segment, entry: FileEntry): string | undefined {
  const before = entry.previous ?? entry.source
  return before === segment.source || hashOf(before) === segment.hash ? undefined : before
}

// An edit of the source was undone.
function isBackAgain(segment: Segment, { previous }: FileEntry): boolean {
  return previous !== undefined && hashOf(previous) === segment.hash
}

// A review does not cover a translation that changed after it.
function isChangedSince({ target, reviewer }: FileEntry, made: MadeRecord | undefined): boolean {
  return made !== undefined && made.reviewer === reviewer && made.target !== hashOf(target)
}

/** A deck's segments in a language, and the translations of what is no longer in the deck. */
interface Merged {
  readonly units: readonly Unit[]
  readonly obsolete: readonly ObsoleteUnit[]
}

/** The sources of a merge beside the segments. */
interface MergeSources {
  readonly file: CatalogueFile
  /** The lock's records for this language. */
  readonly records: readonly MadeRecord[]
  readonly memory?: TranslationMemory
}

/**
 * Brings a language's file up to date with the deck: every segment gets the translation with its key, else one with the same source;
 * where the source has changed since, it is stale. Nothing is discarded.
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
