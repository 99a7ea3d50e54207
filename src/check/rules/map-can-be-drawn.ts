import type { Diagram } from '../../deck/blocks.js'
import type { Finding } from '../../deck/diagnostic.js'
import { type DiagramItem, diagramItems } from '../../deck/diagram-items.js'
import { headAndDetail } from '../../deck/diagrams/head-and-detail.js'
import { meantCountry } from '../../deck/map/country-names.js'
import type { Position } from '../../deck/map/outlines.js'
import { quote } from '../../deck/phrasing.js'
import { blocksOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'

export const mapCanBeDrawn: Rule = {
  id: 'map-can-be-drawn',
  severity: 'error',
  wants: 'Every item of a map is a country or a place with its latitude and longitude.',
  why: 'A country or place that is not found would be missing from the map, or stand where it is not.',
  check(deck, report) {
    for (const { block } of blocksOf(deck, 'diagram'))
      if (block.layout === 'map')
        for (const finding of faultsOf(block)) report({ ...finding, place: finding.place ?? block.position })
  }
}

function faultsOf(diagram: Diagram): Finding[] {
  return diagramItems(diagram).flatMap(item => [
    ...(item.at ? degreeFaults(item, item.at) : item.country === undefined ? [unknownCountry(item)] : []),
    ...item.children.flatMap(place => (place.at ? degreeFaults(place, place.at) : [placeWithoutDegrees(place)]))
  ])
}

function unknownCountry({ text, item }: DiagramItem): Finding {
  const { head } = headAndDetail(text)
  const meant = meantCountry(head)
  return {
    what: `Unexpected country ${quote(head)} on a map${meant === undefined ? '' : `, did you mean \`${meant}\`?`}`,
    fix: 'Write its English name or its ISO code, such as `South Sudan` or `SSD`; or a place with its latitude and longitude.',
    place: item.position
  }
}

function placeWithoutDegrees({ text, item }: DiagramItem): Finding {
  const { head } = headAndDetail(text)
  return {
    what: `Unexpected place ${quote(head)} on a map, expected its latitude and longitude after a colon`,
    fix: 'Write degrees with a point, north and east counting up: `Juba: 4.85, 31.58`.',
    place: item.position
  }
}

function degreeFaults({ text, item }: DiagramItem, { latitude, longitude }: Position): Finding[] {
  const isSwapped = Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return []
  const isNorth = Math.abs(latitude) > 90
  return [
    {
      what: `Unexpected ${isNorth ? `latitude \`${latitude}\`` : `longitude \`${longitude}\``} of ${quote(headAndDetail(text).head)}, expected ${isNorth ? '`-90` to `90`' : '`-180` to `180`'}`,
      fix: isSwapped
        ? `Write the latitude first: \`${longitude}, ${latitude}\`.`
        : 'Write degrees with a point, the latitude first: `4.85, 31.58`.',
      place: item.position
    }
  ]
}
