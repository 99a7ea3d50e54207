import { drawInset, drawScale } from '../map/inset.js'
import type { Country } from '../map/outlines.js'
import { mainRings, type Projection } from '../map/projection.js'
import type { Box, Canvas, DiagramNote, Lettering, Point, Shape } from './geometry.js'

interface Placing {
  readonly countries: readonly Country[]
  readonly projection: Projection
  readonly canvas: Canvas
  readonly lettering: Lettering
  readonly points: readonly Point[]
  /** Whether a box lies over no outline. */
  readonly isClear: (box: Box) => boolean
  readonly turned: { readonly point: (point: Point) => Point; readonly box: (box: Box) => Box }
}

const margin = 20
const insetSizes = [204, 150]
const scaleText = 26
const frame = 4

/** What tells people where they are: an inset of the continent and a scale, each in a corner in which nothing else is. */
export function mapFurniture(placing: Placing): {
  readonly shapes: readonly Shape[]
  readonly notes: readonly DiagramNote[]
  readonly taken: Box[]
} {
  const { countries, canvas, turned } = placing
  const spots = insetSizes.flatMap(size => corners({ width: size, height: size }, canvas))
  const inset = countries.length === 0 ? undefined : spots.find(box => isFree(box, placing))
  const shapes = inset ? drawInset(countries, inset, turned.point) : []
  const insetTaken = inset && shapes.length > 0 ? [around(inset, frame + margin / 2)] : []
  const scale = scaleIn(placing, insetTaken)
  return { shapes, notes: scale?.notes ?? [], taken: [...insetTaken, ...(scale?.taken ?? [])] }
}

function scaleIn({ lettering, ...placing }: Placing, taken: readonly Box[]) {
  const { countries, projection, canvas, turned } = placing
  const latitudes = countries.flatMap(({ rings }) => mainRings(rings).flat()).map(({ latitude }) => latitude)
  const scale = latitudes.length === 0 ? undefined : drawScale(projection, latitudes)
  if (!scale) return undefined
  const text = lengthIn(lettering.language, scale.kilometres)
  const words = lettering.boxOf([text], scaleText, Number.POSITIVE_INFINITY)
  const size = { width: Math.max(scale.width, words.width), height: words.height + 12 }
  const box = corners(size, canvas).find(
    one => isFree(one, { ...placing, lettering }) && !taken.some(other => overlap(one, other))
  )
  if (!box) return undefined
  const end = { x: box.x + size.width / 2 + scale.width / 2, y: box.y + size.height }
  // Turned round, the line ends where it began.
  const start = turned.point({ ...end, x: end.x - scale.width })
  const right = start.x < turned.point(end).x ? turned.point(end) : start
  const note: DiagramNote = {
    text,
    box: turned.box({ ...box, height: words.height }),
    shapes: [{ path: scale.path(right), look: 'line' }]
  }
  return { notes: [note], taken: [around(box, margin / 2)] }
}

/** `200 km` in the words of a language and the digits of maps. */
function lengthIn(language: string, kilometres: number): string {
  const form = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilometer', numberingSystem: 'latn' })
  // Letters that are carried along have no narrow space.
  return form.format(kilometres).replaceAll('\u202f', '\u00a0')
}

/** Below first, where maps have theirs, and where reading begins before where it ends. */
function corners({ width, height }: Canvas, canvas: Canvas): Box[] {
  const [left, right] = [margin, canvas.width - margin - width]
  const [top, bottom] = [margin, canvas.height - margin - height]
  return [bottom, top].flatMap(y => [left, right].map(x => ({ x, y, width, height })))
}

function isFree(box: Box, { points, isClear, countries, projection }: Placing): boolean {
  const wide = around(box, margin)
  const isOut = !countries.some(({ rings }) =>
    mainRings(rings).some(ring => ring.some(point => isIn(projection.place(point), wide)))
  )
  return isOut && isClear(wide) && !points.some(point => isIn(point, around(box, 3 * margin)))
}

function isIn(point: Point, { x, y, width, height }: Box): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height
}

function around({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
