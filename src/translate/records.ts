import type { Unit } from '../deck/catalogue.js'
import { hashOf } from './hash.js'
import type { MadeRecord } from './lock.js'

/**
 * What the lock remembers of a language's translations: what each was made for, what it was, who had read it. What was exported
 * is remembered from earlier records; `isExport` says that these translations are being exported now.
 */
export function recordsOf(units: readonly Unit[], earlier: readonly MadeRecord[] = [], isExport = false): MadeRecord[] {
  const before = new Map(earlier.map(record => [record.key, record]))
  return units
    .filter(({ target }) => target !== '')
    .map(({ key, hash, target, previous, reviewer }) => {
      const exported = isExport ? hashOf(target) : before.get(key)?.exported
      return {
        key,
        source: previous === undefined ? hash : hashOf(previous),
        target: hashOf(target),
        ...(reviewer !== undefined && { reviewer }),
        ...(exported !== undefined && { exported })
      }
    })
}
