import {
  type Amount,
  type Area,
  areas,
  type Coverage,
  type SlideCoverage,
  type StateAmounts,
  type Unit,
  type UnitState,
  unitStates
} from './catalogue.js'
import { wordsOf } from './segment-text.js'

type CatalogueUnit = Pick<Unit, 'area' | 'state' | 'source' | 'slide' | 'staleSince'>

/** A unit, and how many words its source has. */
type CountedUnit = CatalogueUnit & { readonly words: number }

/** Counts units and their source words by state, and by where they are seen. */
export function coverageOfUnits(all: readonly CatalogueUnit[]): Coverage {
  const units = all.map(unit => ({ ...unit, words: wordsIn(unit.source) }))
  const [staleSince] = units.flatMap(unit => unit.staleSince ?? []).sort()
  return {
    total: amountOf(units),
    states: statesOf(units),
    areas: Object.fromEntries(areas.map(area => [area, statesOf(units.filter(unit => unit.area === area))])) as Record<
      Area,
      StateAmounts
    >,
    ...(staleSince !== undefined && { staleSince }),
    slides: slidesOf(units)
  }
}

function slidesOf(units: readonly CountedUnit[]): SlideCoverage[] {
  const bySlide = new Map<string, CountedUnit[]>()
  for (const unit of units) {
    const id = unit.slide?.id ?? ''
    bySlide.set(id, bySlide.get(id) ?? [])
    bySlide.get(id)?.push(unit)
  }
  return [...bySlide].map(([id, all]) => ({
    id,
    total: amountOf(all),
    open: amountOf(all.filter(({ state }) => state !== 'translated' && state !== 'reviewed'))
  }))
}

/** Returns the share of words in any of `states`, in whole percent, rounded down: 100 means all. Without words it is 100. */
export function percentOf(coverage: Coverage, states: readonly UnitState[]): number {
  if (coverage.total.words === 0) return 100
  const words = states.reduce((sum, state) => sum + coverage.states[state].words, 0)
  return Math.floor((words / coverage.total.words) * 100)
}

/** Returns the share of an area's words that are translated, reviewed or not, in whole percent, rounded down. Without words it is 100. */
export function translatedShare(states: StateAmounts): number {
  const total = unitStates.reduce((sum, state) => sum + states[state].words, 0)
  return total === 0 ? 100 : Math.floor(((states.translated.words + states.reviewed.words) / total) * 100)
}

function statesOf(units: readonly CountedUnit[]): StateAmounts {
  return Object.fromEntries(
    unitStates.map(state => [state, amountOf(units.filter(unit => unit.state === state))])
  ) as Record<UnitState, Amount>
}

function amountOf(units: readonly CountedUnit[]): Amount {
  return { units: units.length, words: units.reduce((sum, { words }) => sum + words, 0) }
}

/** Returns the words of a segment's text, without its tags. */
function wordsIn(source: string): number {
  return wordsOf(source)
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length
}
