import { type Canvas, type Point, polygon, type Shape } from '../diagrams/geometry.js'
import { arcOf, type Country, landRings, near, type Position, pointsOf, type Ring, unwrapped } from './outlines.js'
import type { Projection } from './projection.js'
import { clipped, simplified } from './trim.js'

/**
 * What lies below marks and words: the sea, all land without borders, the countries as one area, a line around it, and a dashed line where two of
 * them meet. No border is drawn of which nobody asked for a side.
 */
export function drawLand(countries: readonly Country[], projection: Projection, canvas: Canvas): Shape[] {
  const land = pathOf(landRings(), projection, canvas)
  const area = pathOf(
    countries.flatMap(({ rings }) => rings),
    projection,
    canvas
  )
  const { around, between } = bordersOf(countries)
  const shapes: Shape[] = [
    { path: seaOf(canvas), look: 'sea' },
    { path: land, look: 'land' },
    { path: area, look: 'area' },
    { path: lines(between, projection, canvas), look: 'border' },
    { path: lines(around, projection, canvas), look: 'line' }
  ]
  return shapes.filter(({ path }) => path !== '')
}

function seaOf({ width, height }: Canvas): string {
  return polygon([
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height }
  ])
}

/** The areas within rings as far as they lie on a canvas, each point then moved to where the canvas is. */
export function pathOf(
  rings: readonly Ring[],
  projection: Projection,
  canvas: Canvas,
  move: (point: Point) => Point = point => point
): string {
  return rings
    .flatMap(ring => {
      const points = pointsOf(ring)
      return turns.map(turn => simplified(clipped(placed(points, projection, turn), canvas)))
    })
    .filter(points => points.length > 2 && isSeen(points))
    .map(points => polygon(points.map(move)))
    .join('')
}

// In px: smaller islands are specks on the screen.
const speck = 2.5

function isSeen(points: readonly Point[]): boolean {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) > speck
}

// An area may show on either side of the line where longitudes begin anew.
const turns = [-360, 0, 360]

function placed(points: readonly Position[], { place }: Projection, turn: number): Point[] {
  return points.map(point => place(point, turn))
}

/** The arcs around all countries together, and those that two of them share. Arcs between parts of one country are neither. */
function bordersOf(countries: readonly Country[]): { readonly around: number[]; readonly between: number[] } {
  const owners = new Map<number, string[]>()
  for (const { code, rings } of countries)
    for (const number of rings.flat()) {
      const arc = number < 0 ? ~number : number
      owners.set(arc, [...(owners.get(arc) ?? []), code])
    }
  const arcs = [...owners]
  return {
    around: arcs.filter(([, codes]) => codes.length === 1).map(([arc]) => arc),
    between: arcs.filter(([, codes]) => new Set(codes).size > 1).map(([arc]) => arc)
  }
}

function lines(arcs: readonly number[], projection: Projection, canvas: Canvas): string {
  return arcs
    .map(arc => {
      const points = unwrapped(arcOf(arc))
      const middle = points[Math.floor(points.length / 2)]?.longitude ?? 0
      return placed(points, projection, near(middle, projection.middle) - middle)
    })
    .flatMap(points => inside(points, canvas))
    .filter(isSeen)
    .map(points => polygon(simplified(points), false))
    .join('')
}

/** The runs of a line that lie on the canvas. */
function inside(points: readonly Point[], { width, height }: Canvas): Point[][] {
  const runs: Point[][] = [[]]
  for (const point of points) {
    const isIn = point.x >= 0 && point.x <= width && point.y >= 0 && point.y <= height
    if (isIn) runs.at(-1)?.push(point)
    else if (runs.at(-1)?.length !== 0) runs.push([])
  }
  return runs.filter(run => run.length > 1)
}
