import type { Unit } from '../deck/catalogue.js'
import { hashOf } from './hash.js'
import type { MadeRecord } from './lock.js'

/** What the lock remembers of a language's translations: what each was made for, what it was, and who had read it. */
export function recordsOf(units: readonly Unit[]): MadeRecord[] {
  return units
    .filter(({ target }) => target !== '')
    .map(({ key, hash, target, previous, reviewer }) => ({
      key,
      source: previous === undefined ? hash : hashOf(previous),
      target: hashOf(target),
      ...(reviewer !== undefined && { reviewer })
    }))
}
