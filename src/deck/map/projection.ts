import type { Canvas, Point } from '../diagrams/geometry.js'
import { type Country, near, type Position, pointsOf, type Ring } from './outlines.js'

/** Turns degrees into px of a canvas. `turn` is what to add to a longitude so that it stands next to the others of the map. */
export interface Projection {
  place(position: Position, turn?: number): Point
  /** The longitude in the middle of the canvas. */
  readonly middle: number
}

// What a map of single places shows at the least, in degrees.
const least = 1.2
// Of the canvas, for what stands around.
const margin = 0.03

const world: readonly Position[] = [
  { latitude: -56, longitude: -170 },
  { latitude: 75, longitude: 190 }
]

/** A map that is true in its middle: degrees of longitude are as much narrower as they are there. North is up, the east on the right. */
export function projectionOf(countries: readonly Country[], places: readonly Position[], canvas: Canvas): Projection {
  const wanted = [...countries.flatMap(({ rings }) => mainRings(rings).flat()), ...places]
  const shown = wanted.length > 0 ? wanted : world
  const middle = middleOf(shown.map(({ longitude }) => longitude))
  const east = shown.map(({ longitude }) => near(longitude, middle))
  const north = shown.map(({ latitude }) => latitude)
  const latitude = (Math.max(...north) + Math.min(...north)) / 2
  const longitude = (Math.max(...east) + Math.min(...east)) / 2
  const narrow = Math.max(0.2, Math.cos((latitude * Math.PI) / 180))
  const width = Math.max(least, Math.max(...east) - Math.min(...east)) * narrow
  const height = Math.max(least, Math.max(...north) - Math.min(...north))
  const scale = (1 - 2 * margin) * Math.min(canvas.width / width, canvas.height / height)
  return {
    middle: longitude,
    place: (position, turn = near(position.longitude, longitude) - position.longitude) => ({
      x: canvas.width / 2 + (position.longitude + turn - longitude) * narrow * scale,
      y: canvas.height / 2 - (position.latitude - latitude) * scale
    })
  }
}

/** The rings that a country is known by: the largest, and others that are not small or lie near it. Islands far away do not count. */
export function mainRings(rings: readonly Ring[]): Position[][] {
  const all = rings.map(ring => {
    const points = pointsOf(ring)
    return { points, box: boxOf(points) }
  })
  const size = ({ box }: (typeof all)[number]) => (box.east - box.west) * (box.north - box.south)
  const largest = all.reduce<(typeof all)[number] | undefined>(
    (most, one) => (most && size(most) >= size(one) ? most : one),
    undefined
  )
  if (!largest) return []
  const { box } = largest
  const reach = Math.max(1, 0.35 * Math.max(box.east - box.west, box.north - box.south))
  return all
    .filter(({ box: own }) => {
      const turn = near(own.west, box.west) - own.west
      const isBeside = own.west + turn < box.east + reach && own.east + turn > box.west - reach
      return isBeside && own.south < box.north + reach && own.north > box.south - reach
    })
    .map(({ points }) => points)
}

function boxOf(points: readonly Position[]) {
  const east = points.map(({ longitude }) => longitude)
  const north = points.map(({ latitude }) => latitude)
  return { west: Math.min(...east), east: Math.max(...east), south: Math.min(...north), north: Math.max(...north) }
}

/** The middle of longitudes on the round earth: opposite the widest gap between them. */
function middleOf(longitudes: readonly number[]): number {
  const sorted = [...longitudes].map(one => ((one % 360) + 360) % 360).sort((a, b) => a - b)
  let [widest, after] = [-1, 0]
  for (const [index, longitude] of sorted.entries()) {
    const gap = (sorted[index + 1] ?? (sorted[0] ?? 0) + 360) - longitude
    if (gap > widest) [widest, after] = [gap, index]
  }
  const start = sorted[(after + 1) % sorted.length] ?? 0
  const middle = start + (360 - widest) / 2
  return ((((middle + 180) % 360) + 360) % 360) - 180
}
