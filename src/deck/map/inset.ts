import { type Box, circle, type Point, polygon, type Shape } from '../diagrams/geometry.js'
import { pathOf } from './draw-land.js'
import { type Country, landRings, near, type Position } from './outlines.js'
import { mainRings, type Projection } from './projection.js'

/** How many degrees an inset shows, and the widest countries that it says something about. */
const shown = 76
const widest = 30
/** Smaller countries are a dot, in px. */
const leastSeen = 9
const frame = 4

/** Where countries lie on their continent, in a square: the land around them without borders, and they themselves. Nothing where they fill it. */
export function drawInset(countries: readonly Country[], box: Box, turn: (point: Point) => Point): Shape[] {
  const points = countries.flatMap(({ rings }) => mainRings(rings).flat())
  const middle = middleOf(points)
  if (middle === undefined) return []
  const size = { width: box.width, height: box.height }
  const projection = squareAround(middle, box.width)
  const move = ({ x, y }: Point) => turn({ x: box.x + x, y: box.y + y })
  const corners = (by: number) => [
    { x: -by, y: -by },
    { x: size.width + by, y: -by },
    { x: size.width + by, y: size.height + by },
    { x: -by, y: size.height + by }
  ]
  const seen = points.map(point => projection.place(point))
  const span = Math.max(spanOf(seen.map(({ x }) => x)), spanOf(seen.map(({ y }) => y)))
  const area = pathOf(
    countries.flatMap(({ rings }) => rings),
    projection,
    size,
    move
  )
  const here = span < leastSeen ? circle(move({ x: size.width / 2, y: size.height / 2 }), leastSeen) : area
  const shapes: Shape[] = [
    { path: polygon(corners(frame).map(move)), look: 'frame' },
    { path: polygon(corners(0).map(move)), look: 'sea' },
    { path: pathOf(landRings(), projection, size, move), look: 'land' },
    { path: here, look: 'here' }
  ]
  return shapes.filter(({ path }) => path !== '')
}

function middleOf(points: readonly Position[]): Position | undefined {
  const [first] = points
  if (!first) return undefined
  const east = points.map(({ longitude }) => near(longitude, first.longitude))
  const north = points.map(({ latitude }) => latitude)
  if (Math.max(spanOf(east), spanOf(north)) > widest) return undefined
  return { longitude: halfway(east), latitude: halfway(north) }
}

/** A square of the earth in px; at the poles it stays on it. */
function squareAround({ latitude, longitude }: Position, size: number): Projection {
  const scale = size / shown
  const narrow = Math.max(0.4, Math.cos((latitude * Math.PI) / 180))
  return {
    middle: longitude,
    place: (position, turn = near(position.longitude, longitude) - position.longitude) => ({
      x: size / 2 + (position.longitude + turn - longitude) * narrow * scale,
      y: size / 2 - (position.latitude - latitude) * scale
    })
  }
}

const kilometresPerDegree = 111.2
const mostScale = 170
const tick = 8

/** A line as long as a round number of kilometres, whose end is at a point; nothing where a map is so large that it would not hold everywhere. */
export function drawScale({ place }: Projection, latitudes: readonly number[]) {
  if (spanOf(latitudes) > widest) return undefined
  const middle = { latitude: 0, longitude: 0 }
  const perDegree = place(middle).y - place({ ...middle, latitude: 1 }).y
  const most = (mostScale / perDegree) * kilometresPerDegree
  const power = 10 ** Math.floor(Math.log10(most))
  const kilometres = [5, 2, 1].map(step => step * power).find(one => one <= most) ?? power
  const width = (kilometres / kilometresPerDegree) * perDegree
  const path = (end: Point) =>
    polygon(
      [{ x: end.x - width, y: end.y - tick }, { x: end.x - width, y: end.y }, end, { x: end.x, y: end.y - tick }],
      false
    )
  return { kilometres, width, path }
}

function spanOf(numbers: readonly number[]): number {
  return Math.max(...numbers) - Math.min(...numbers)
}

function halfway(numbers: readonly number[]): number {
  return (Math.max(...numbers) + Math.min(...numbers)) / 2
}
