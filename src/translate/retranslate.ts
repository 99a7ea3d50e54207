import type { Unit } from '../deck/catalogue.js'
import { retag, tagFaults } from './tag-faults.js'

/** A translation as somebody has written it. */
export interface WrittenTranslation {
  readonly target: string
  /** Who has reviewed it; absent where nobody has. */
  readonly reviewer?: string | undefined
}

/**
 * A unit with another translation, on one line and made for the words that the source has now. Where tags are lost or wrong it needs work, whoever has reviewed it; where nothing is left it
 * is missing. What was known of the earlier translation does not apply to the new one.
 */
export function retranslate(unit: Unit, { target: written, reviewer }: WrittenTranslation): Unit {
  // Not every space: before some marks, French has one that does not break.
  const line = written.split(/\r\n?|\n/).map(part => part.trim())
  const target = retag(line.join(' ').trim(), unit.tags)
  const { previous: _, staleSince: __, reviewer: ___, origin: ____, similar: _____, ...bare } = unit
  if (target === '') return { ...bare, target, state: 'missing' }
  if (tagFaults(target, unit.tags).length > 0) return { ...bare, target, state: 'unsure' }
  return reviewer === undefined
    ? { ...bare, target, state: 'translated' }
    : { ...bare, target, state: 'reviewed', reviewer }
}
