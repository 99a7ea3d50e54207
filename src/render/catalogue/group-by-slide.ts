import type { Unit } from '../../deck/catalogue.js'

/** The units of one slide, or of the deck as a whole. */
export interface SlideUnits {
  /** A name that XML allows as an id. */
  readonly id: string
  readonly title: string
  readonly units: readonly Unit[]
}

/** Units by the slide that they stand on, in order. */
export function groupBySlide(units: readonly Unit[]): SlideUnits[] {
  const groups = new Map<string, Unit[]>()
  for (const unit of units) {
    const id = unit.slide ? `slide-${unit.slide.number}` : 'deck'
    const group = groups.get(id)
    if (group) group.push(unit)
    else groups.set(id, [unit])
  }
  return [...groups].map(([id, inside]) => ({ id, title: inside[0]?.slide?.title || id, units: inside }))
}
