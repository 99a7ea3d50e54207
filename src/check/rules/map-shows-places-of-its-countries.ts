import type { Finding } from '../../deck/diagnostic.js'
import { type DiagramItem, diagramItems } from '../../deck/diagram-items.js'
import { headAndDetail } from '../../deck/diagrams/head-and-detail.js'
import { countryWith, near, type Position } from '../../deck/map/outlines.js'
import { mainRings } from '../../deck/map/projection.js'
import { quote } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

export const mapShowsPlacesOfItsCountries: Rule = {
  id: 'map-shows-places-of-its-countries',
  severity: 'warning',
  wants: 'A place on a map lies in its countries or near them.',
  why: 'A place far away makes everything else small, and is mostly a slip: degrees in the wrong order, or a lost minus.',
  check(deck, report) {
    for (const { block } of blocksOf(deck, 'diagram')) {
      if (block.layout !== 'map') continue
      const items = diagramItems(block)
      const countries = items.flatMap(({ country }) => mainRings(countryWith(country)?.rings ?? []).flat())
      if (countries.length === 0) continue
      for (const place of [...items, ...items.flatMap(({ children }) => children)])
        for (const finding of faultsOf(place, countries)) report(finding)
    }
  }
}

function faultsOf({ text, item, at }: DiagramItem, countries: readonly Position[]): Finding[] {
  if (!at || Math.abs(at.latitude) > 90 || Math.abs(at.longitude) > 180 || !isFar(at, countries)) return []
  const { latitude, longitude } = at
  const right = [
    { latitude: longitude, longitude: latitude },
    { latitude: -latitude, longitude },
    { latitude, longitude: -longitude },
    { latitude: -latitude, longitude: -longitude }
  ].find(other => Math.abs(other.latitude) <= 90 && !isFar(other, countries, 0))
  return [
    {
      what: `Unexpected place ${quote(headAndDetail(text).head)} at \`${latitude}, ${longitude}\`, far from the countries of the map`,
      fix: right
        ? `Latitude comes first, south and west have a minus. Was \`${right.latitude}, ${right.longitude}\` meant?`
        : 'Look the degrees up again, or add the country that the place is in.',
      place: item.position
    }
  ]
}

/** Whether a place is further from the box around all countries than `reach`: by default half of its size, at least five degrees. */
function isFar(at: Position, countries: readonly Position[], reach?: number): boolean {
  const start = countries[0]?.longitude ?? 0
  const east = countries.map(({ longitude }) => near(longitude, start))
  const north = countries.map(({ latitude }) => latitude)
  const box = { west: Math.min(...east), east: Math.max(...east), south: Math.min(...north), north: Math.max(...north) }
  const least = reach ?? Math.max(5, 0.5 * Math.max(box.east - box.west, box.north - box.south))
  const longitude = near(at.longitude, (box.west + box.east) / 2)
  return (
    longitude < box.west - least ||
    longitude > box.east + least ||
    at.latitude < box.south - least ||
    at.latitude > box.north + least
  )
}
