import type { Catalogue, Unit } from '../deck/catalogue.js'
import type { CatalogueFile, FileEntry } from './catalogue-file.js'
import { hashOf } from './hash.js'
import type { MadeRecord } from './lock.js'
import { pairEntries } from './pair-entries.js'
import { retag, tagFaults } from './tag-faults.js'

/**
 * The outcome for one imported translation. `taken`: it is in the catalogue now · `same`: the catalogue has it already · `stale`: it was
 * made for an earlier source and is in the catalogue as stale · `outdated`: it was made for an earlier source, or is older than the
 * catalogue's, which stays · `conflict`: both have changed; the catalogue's stays · `faulty`: its tags are wrong; where there was no
 * translation it is in the catalogue as needing work · `unfinished`: it is marked as needing work · `unknown`: the deck has no such text.
 */
export type Outcome = 'taken' | 'same' | 'stale' | 'outdated' | 'conflict' | 'faulty' | 'unfinished' | 'unknown'

export interface MergeOptions {
  /** Who reviewed the whole file. */
  readonly reviewer?: string
  /** Take the file's translation where both have changed. */
  readonly preferFile?: boolean
}

type Decision = { readonly outcome: Outcome } & Partial<
  Pick<Unit, 'target' | 'state' | 'previous' | 'reviewer' | 'remarks'>
>

/** Decides between a catalogue's unit and an imported entry. `record` is the unit's in the lock. */
function mergeEntry(unit: Unit, returned: FileEntry, record: MadeRecord | undefined, options: MergeOptions): Decision {
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

  const taken: Decision = {
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

// A text that differs from the exported one is the translator's work, even where the fuzzy mark was left on it.
function withoutLag(entry: FileEntry, target: string, record: MadeRecord | undefined): FileEntry {
  if (!entry.mayLag || record?.exported === undefined || record.exported === hashOf(target)) return entry
  const { previous: _, origin: __, ...rest } = entry
  return { ...rest, isFuzzy: false }
}

// A translation of an earlier source is better than none, but never replaces one of a later source.
function mergeOlder(
  unit: Unit,
  { target, madeFor, remarks }: { target: string; madeFor: string; remarks: readonly string[] },
  record: MadeRecord | undefined,
  { preferFile = false }: MergeOptions
): Decision {
  const stale: Decision = { outcome: 'stale', target, state: 'stale', previous: madeFor, remarks }
  if (unit.target === '') return stale
  if (unit.target === target) return { outcome: unit.state === 'stale' ? 'same' : 'outdated' }
  const isForTheSame =
    unit.state === 'stale' && unit.previous !== undefined && hashOf(unit.previous) === hashOf(madeFor)
  const isOursAsExported = record?.exported === hashOf(unit.target)
  return isForTheSame && (isOursAsExported || preferFile) ? stale : { outcome: 'outdated' }
}

/** The result of importing a translator's file. */
export interface Incorporated {
  readonly catalogue: Catalogue
  /** The outcome for each entry of the file that has a translation. */
  readonly outcomes: readonly { readonly key: string; readonly outcome: Outcome }[]
}

/** Merges a translator's file into a catalogue. Newer translations in the catalogue are never overwritten. */
export function incorporate(
  catalogue: Catalogue,
  file: CatalogueFile,
  { records, ...options }: MergeOptions & { readonly records: readonly MadeRecord[] }
): Incorporated {
  const entries = file.entries.map(withSameWords(catalogue.units, options)).filter(({ target }) => target.trim() !== '')
  const { pairs, left } = pairEntries(catalogue.units, { entries, obsolete: [] })
  const recorded = new Map(records.map(record => [record.key, record]))
  const outcomes: { key: string; outcome: Outcome }[] = []
  const take = (unit: Unit): Unit => {
    const entry = pairs.get(unit)
    if (!entry) return unit
    const { outcome, ...changes } = mergeEntry(unit, entry, recorded.get(unit.key), options)
    outcomes.push({ key: unit.key, outcome })
    return withChanges(unit, changes)
  }
  const units = catalogue.units.map(take)
  const known = new Set(catalogue.obsolete.map(identity))
  const unknown = left.filter(entry => !known.has(identity(entry)))
  const obsolete = unknown.map(({ key, source, target, remarks }) => ({ key, source, target, remarks }))
  return {
    catalogue: { ...catalogue, units, obsolete: [...catalogue.obsolete, ...obsolete] },
    outcomes: [...outcomes, ...left.map(({ key }) => ({ key, outcome: 'unknown' as const }))]
  }
}

// OmegaT writes nothing where a translation equals its source. A review of the whole file covers these, too.
function withSameWords(units: readonly Unit[], { reviewer }: MergeOptions): (entry: FileEntry) => FileEntry {
  if (reviewer === undefined) return entry => entry
  const same = new Set(
    units.filter(unit => unit.state === 'translated' && unit.target === unit.source).map(({ key }) => key)
  )
  return entry => (entry.target.trim() === '' && same.has(entry.key) ? { ...entry, target: entry.source } : entry)
}

// The metadata of the earlier translation does not apply to the new one.
function withChanges(unit: Unit, changes: Partial<Unit>): Unit {
  if (changes.state === undefined) return { ...unit, ...changes }
  const { previous: _, staleSince: __, reviewer: ___, origin: ____, ...bare } = unit
  return { ...bare, ...changes }
}

function identity({ key, target }: Pick<FileEntry, 'key' | 'target'>): string {
  return `${key}\n${target}`
}
