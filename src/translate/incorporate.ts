import type { Catalogue, Unit } from '../deck/catalogue.js'
import type { CatalogueFile, FileEntry } from './catalogue-file.js'
import type { MadeRecord } from './lock.js'
import { type MergeOptions, mergeEntry, type Outcome } from './merge-entry.js'
import { pairEntries } from './pair-entries.js'

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
