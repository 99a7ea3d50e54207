import type { Segment, Unit } from '../deck/catalogue.js'
import type { FileEntry } from './catalogue-file.js'
import { hashOf } from './hash.js'
import type { MadeRecord } from './lock.js'
import { retag } from './retag.js'

type TranslationState = Pick<
  Unit,
  'target' | 'state' | 'previous' | 'staleSince' | 'reviewer' | 'remarks' | 'origin' | 'line'
>

/** How a translation stands to the words that its source has now. */
export function translationState(segment: Segment, entry: FileEntry, made: MadeRecord | undefined): TranslationState {
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
