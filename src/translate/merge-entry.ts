import type { Unit } from '../deck/catalogue.js'
import type { FileEntry } from './catalogue-file.js'
import { hashOf } from './hash.js'
import type { MadeRecord } from './lock.js'
import { retag } from './retag.js'
import { tagFaults } from './tag-faults.js'

/**
 * What became of one translation that came back. `taken`: it stands in the catalogue now · `same`: the catalogue says so already ·
 * `stale`: it was made for earlier words, and stands as such · `outdated`: it was made for earlier words, or is older than what the
 * catalogue has; that stays · `conflict`: both have changed; the catalogue's stays · `faulty`: its tags are wrong; it stands as
 * needing work where there was nothing · `unfinished`: it is marked as needing work · `unknown`: the deck has no such text.
 */
export type Outcome = 'taken' | 'same' | 'stale' | 'outdated' | 'conflict' | 'faulty' | 'unfinished' | 'unknown'

export interface MergeOptions {
  /** Who has read everything that comes in. */
  readonly reviewer?: string
  /** Where both have changed, take the file's. */
  readonly preferFile?: boolean
}

type Settled = { readonly outcome: Outcome } & Partial<
  Pick<Unit, 'target' | 'state' | 'previous' | 'reviewer' | 'remarks'>
>

/** Decides between a catalogue's unit and what a file says of it. `record` is what the lock remembers of the unit. */
export function mergeEntry(
  unit: Unit,
  returned: FileEntry,
  record: MadeRecord | undefined,
  options: MergeOptions
): Settled {
  const target = retag(returned.target.trim(), unit.tags)
  const entry = withoutLag(returned, target, record)
  const madeFor = entry.previous ?? entry.source
  const remarks = [...new Set([...unit.remarks, ...entry.remarks])]
  const reviewer = entry.reviewer ?? options.reviewer
  if (hashOf(madeFor) !== unit.hash) return mergeOlder(unit, { target, madeFor, remarks }, record, options)

  if (tagFaults(target, unit.tags).length > 0)
    return unit.target === '' ? { outcome: 'faulty', target, state: 'unsure', remarks } : { outcome: 'faulty' }
  if (entry.isFuzzy)
    return unit.target === '' ? { outcome: 'unfinished', target, state: 'unsure', remarks } : { outcome: 'unfinished' }

  const taken: Settled = {
    outcome: 'taken',
    target,
    remarks,
    ...(reviewer === undefined ? { state: 'translated' } : { state: 'reviewed', reviewer })
  }
  if (unit.state !== 'translated' && unit.state !== 'reviewed') return taken
  if (target === unit.target)
    return reviewer !== undefined && unit.state === 'translated' ? taken : { outcome: 'same', remarks }
  const isTheirsAsExported = record?.exported === hashOf(target)
  if (isTheirsAsExported) return { outcome: 'outdated' }
  const isOursAsExported = record?.exported === hashOf(unit.target)
  const isWeaker = unit.state === 'reviewed' && reviewer === undefined
  return options.preferFile || (isOursAsExported && !isWeaker) ? taken : { outcome: 'conflict' }
}

// Words that are not those that were exported are the translator's, whatever mark has stayed on them.
function withoutLag(entry: FileEntry, target: string, record: MadeRecord | undefined): FileEntry {
  if (!entry.mayLag || record?.exported === undefined || record.exported === hashOf(target)) return entry
  const { previous: _, origin: __, ...rest } = entry
  return { ...rest, isFuzzy: false }
}

// A translation of earlier words is better than none; it never takes the place of one of later words.
function mergeOlder(
  unit: Unit,
  { target, madeFor, remarks }: { target: string; madeFor: string; remarks: readonly string[] },
  record: MadeRecord | undefined,
  { preferFile = false }: MergeOptions
): Settled {
  const stale: Settled = { outcome: 'stale', target, state: 'stale', previous: madeFor, remarks }
  if (unit.target === '') return stale
  if (unit.target === target) return { outcome: unit.state === 'stale' ? 'same' : 'outdated' }
  const isForTheSame =
    unit.state === 'stale' && unit.previous !== undefined && hashOf(unit.previous) === hashOf(madeFor)
  const isOursAsExported = record?.exported === hashOf(unit.target)
  return isForTheSame && (isOursAsExported || preferFile) ? stale : { outcome: 'outdated' }
}
