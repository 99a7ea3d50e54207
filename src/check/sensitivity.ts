import type { Position } from 'unist'
import type { Deck } from '../deck/deck.js'

/** What a lesson that speaks about violence says under `sensitivity`, and where; undefined for every other lesson. */
export interface Sensitivity {
  readonly fields: NonNullable<Deck['frontMatter']['sensitivity']>
  readonly place: Position | undefined
}

/** Reads what a deck says under `sensitivity`. */
export function sensitivityOf({ frontMatter, fieldPlaces }: Deck): Sensitivity | undefined {
  const { sensitivity } = frontMatter
  return sensitivity && { fields: sensitivity, place: fieldPlaces['sensitivity.note'] }
}
