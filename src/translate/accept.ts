import type { Catalogue, Unit } from '../deck/catalogue.js'
import { hashOf } from './hash.js'
import type { MadeRecord } from './lock.js'
import { tagFaults } from './tag-faults.js'

/**
 * The outcome of accepting a translation whose source was edited. `accepted`: it is current again · `current`: it was not stale ·
 * `tags`: the source has other tags now, so it must be redone · `untranslated`: there is no translation.
 */
export type Acceptance = 'accepted' | 'current' | 'tags' | 'untranslated'

/** A catalogue after some stale translations were accepted. */
interface Accepted {
  readonly catalogue: Catalogue
  readonly outcomes: readonly { readonly key: string; readonly outcome: Acceptance }[]
}

/**
 * Marks stale translations as current, by key, after edits that did not change the meaning, such as a corrected spelling mistake. An
 * earlier review stays valid: `records` from the lock have the reviewer.
 */
export function acceptEdits(catalogue: Catalogue, keys: readonly string[], records: readonly MadeRecord[]): Accepted {
  const wanted = new Set(keys)
  const recorded = new Map(records.map(record => [record.key, record]))
  const outcomes: { key: string; outcome: Acceptance }[] = []
  const units = catalogue.units.map(unit => {
    if (!wanted.has(unit.key)) return unit
    const outcome = acceptance(unit)
    outcomes.push({ key: unit.key, outcome })
    return outcome === 'accepted' ? accepted(unit, recorded.get(unit.key)) : unit
  })
  return { catalogue: { ...catalogue, units }, outcomes }
}

function acceptance({ target, state, tags }: Unit): Acceptance {
  if (target === '') return 'untranslated'
  if (state !== 'stale') return 'current'
  return tagFaults(target, tags).length > 0 ? 'tags' : 'accepted'
}

function accepted(unit: Unit, record: MadeRecord | undefined): Unit {
  const { previous: _, staleSince: __, ...rest } = unit
  const reader = record?.target === hashOf(unit.target) ? (record.reviewer ?? record.lapsed) : undefined
  return reader === undefined ? { ...rest, state: 'translated' } : { ...rest, state: 'reviewed', reviewer: reader }
}
