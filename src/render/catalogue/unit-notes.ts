import type { Unit } from '../../deck/catalogue.js'
import { contextOf, similarText, tagsExplained, uncertainTerm } from './context.js'

/** A remark for translators, and whose it is. */
export interface UnitNote {
  readonly from: 'backbrief' | 'previous-source' | 'translator' | 'reviewed-by' | 'memory'
  readonly text: string
}

/** Everything that a translator should know of a text, in an order that stays. */
export function unitNotes(unit: Unit, language: string): UnitNote[] {
  const { previous, remarks, reviewer, origin, similar, uncertainTerms = [] } = unit
  const tags = tagsExplained(unit)
  return [
    { from: 'backbrief', text: contextOf(unit, language, { numbered: true }) },
    ...(tags === '' ? [] : [{ from: 'backbrief', text: tags } as const]),
    ...uncertainTerms.map(term => ({ from: 'backbrief', text: uncertainTerm(term) }) as const),
    ...(similar === undefined ? [] : [{ from: 'backbrief', text: similarText(similar) } as const]),
    ...(previous === undefined ? [] : [{ from: 'previous-source', text: previous } as const]),
    ...(origin === undefined ? [] : [{ from: 'memory', text: origin } as const]),
    ...remarks.map(text => ({ from: 'translator', text }) as const),
    ...(reviewer === undefined ? [] : [{ from: 'reviewed-by', text: reviewer } as const])
  ]
}
