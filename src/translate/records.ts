import type { Unit } from '../deck/catalogue.js'
import { hashOf } from './hash.js'
import type { MadeRecord } from './lock.js'

/** What a lock is written with, beside the units. */
export interface RecordOptions {
  /** What the lock said before. */
  readonly earlier?: readonly MadeRecord[] | undefined
  /** These translations are being exported now; else what was exported is remembered from earlier records. */
  readonly isExport?: boolean
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** What the lock remembers of a language's translations: what each was made for, what it was, who had read it, since when it is stale. */
export function recordsOf(
  units: readonly Unit[],
  { earlier = [], isExport = false, today }: RecordOptions
): MadeRecord[] {
  const before = new Map(earlier.map(record => [record.key, record]))
  return units
    .filter(({ target }) => target !== '')
    .map(unit => {
      const { key, hash, target, previous, reviewer } = unit
      const known = before.get(key)
      const exported = isExport ? hashOf(target) : known?.exported
      return {
        key,
        source: previous === undefined ? hash : hashOf(previous),
        target: hashOf(target),
        ...(reviewer !== undefined && { reviewer }),
        ...(exported !== undefined && { exported }),
        ...(unit.state === 'stale' && lapse(target, known, today))
      }
    })
}

/** Since when a translation is stale, and who had read it. Other words for it begin anew. */
function lapse(target: string, known: MadeRecord | undefined, today: string): Pick<MadeRecord, 'since' | 'lapsed'> {
  const isSame = known?.target === hashOf(target)
  const lapsed = isSame ? (known.reviewer ?? known.lapsed) : undefined
  return { since: (isSame ? known.since : undefined) ?? today, ...(lapsed !== undefined && { lapsed }) }
}
