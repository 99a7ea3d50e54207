import { drawLand } from '../map/draw-land.js'
import { type Country, countryWith, pointsOf } from '../map/outlines.js'
import { mainRings, type Projection, projectionOf } from '../map/projection.js'
import { liesWithin } from '../map/trim.js'
import {
  type Box,
  type Canvas,
  centre,
  circle,
  edgeTowards,
  type Item,
  type Lettering,
  type PlacedItem,
  type PlaceItems,
  type Point,
  polygon,
  roundedBox,
  type Shape
} from './geometry.js'
import { headAndDetail } from './head-and-detail.js'
import { mapFurniture } from './map-furniture.js'
import { besideMark, type Free, freeSpot } from './map-labels.js'
import { headOf, pin, pinAt } from './map-pin.js'

/** For which names have room, in px: those of countries at the first at which they lie within it. */
const sizes = { country: [40, 32], place: 29, drawn: 28 }
/** Beside words on their plate, in px. */
const edge = 10
/** How wide the name of a country may be, in px: it is broken where it then lies within it. */
const nameWidths = [330, 240, 170]
/** How far the name of a country keeps from pins, in px: the first where it finds such a place. */
const offPins = [40, 30, 20]
const nameLooks = sizes.country.flatMap(size =>
  offPins.flatMap(reach => nameWidths.map(width => ({ size, reach, width })))
)
const lastLook = { size: 32, reach: 20, width: 330 }

/**
 * Countries as one area, with marks at places. North is up for every reader, so what counts from where reading begins is turned round where
 * that is on the right.
 */
export const map: PlaceItems = (items, canvas, lettering) => {
  const countries = items.flatMap(item => countryWith(item.country) ?? [])
  const places = items.flatMap(item => [item, ...item.children])
  const projection = projectionOf(
    countries,
    places.flatMap(({ at }) => at ?? []),
    canvas
  )
  const marks = new Map(places.flatMap(item => (item.at ? [[item, projection.place(item.at)] as const] : [])))
  const turned = turning(canvas, lettering.isRtl)
  const isClear = clearOf(countries, projection)
  // Words stand beside the head of a pin, and off its point.
  const points = [...marks.values()]
  const furniture = mapFurniture({ countries, projection, canvas, lettering, points, isClear, turned })
  const free: Free = { canvas, marks: points.flatMap(point => [headOf(point), point]), taken: furniture.taken }
  // Places are bound to their marks; names of countries take what is left.
  const boxes = new Map<Item, Box>()
  const atHome = new Set<Item>()
  const place = (item: Item, box: Box) => {
    free.taken.push(box)
    boxes.set(item, box)
  }
  for (const [item, mark] of marks)
    place(item, besideMark(headOf(mark), roomFor(item, lettering, sizes.place), free, isClear))
  for (const item of places) {
    if (boxes.has(item)) continue
    const { home, isHome } = homeOf(item, projection, canvas)
    const spotAt = ({ size, reach, width }: (typeof nameLooks)[number]) =>
      freeSpot(roomFor(item, lettering, size, width), { ...free, home, reach, ...(isHome && { isHome }) })
    let within: Box | undefined
    if (isHome)
      for (const look of nameLooks) {
        const box = spotAt(look)
        within ??= edgeOf(box).every(isHome) && isClear(box) ? box : undefined
        if (within) break
      }
    if (within) atHome.add(item)
    place(item, within ?? spotAt(lastLook))
  }
  const placed = (item: Item): PlacedItem => {
    const box = boxes.get(item) ?? nowhere
    const own = marks.get(item)
    const mark = own && turned.point(own)
    const label = turned.box(box)
    // The name of a country that lies over no outline is read on any ground of a map.
    const align = mark ? sideOf(label, headOf(mark)) : 'centre'
    const plate = mark ? plateOf(item, label, align, lettering) : label
    const needsPlate = mark !== undefined || !atHome.has(item)
    return {
      label: { x: label.x + edge, y: label.y, width: label.width - 2 * edge, height: label.height },
      on: 'ground',
      align,
      stacks: true,
      shapes: [
        ...(mark ? markShapes(mark, plate) : []),
        ...(needsPlate ? [{ path: roundedBox(plate, 8), look: 'plate' } as const] : [])
      ],
      children: item.children.map(placed)
    }
  }
  const ground = [...drawLand(countries, turned.projection(projection), canvas), ...furniture.shapes]
  return { canvas, ground, notes: furniture.notes, items: items.map(placed) }
}

const nowhere: Box = { x: 0, y: 0, width: 1, height: 1 }

/** Points all around a box, so near each other that no border comes in between them unseen. */
function edgeOf({ x, y, width, height }: Box): Point[] {
  const shares = Array.from({ length: 9 }, (_, index) => index / 8)
  return shares.flatMap(share => [
    ...[y, y + height / 2, y + height].map(down => ({ x: x + share * width, y: down })),
    ...[x, x + width].map(across => ({ x: across, y: y + share * height }))
  ])
}

/** Room for the words of an item and for the edge of its plate. */
function roomFor({ text }: Item, { boxOf }: Lettering, size: number, most = 330): Canvas {
  const { head, detail } = headAndDetail(text)
  const texts = [head, detail.trim()].filter(Boolean)
  const { height } = boxOf(texts, size, most)
  // Words that take two lines are narrower than those that would fill them.
  let { width } = boxOf(texts, size, most)
  while (boxOf(texts, size, width - 8).height <= height && boxOf(texts, size, width - 8).width < width) width -= 8
  return { width: width + 2 * edge, height }
}

/** What lies below the words of a place: no wider than they are, whose explanation is not bold. */
function plateOf({ text }: Item, label: Box, align: PlacedItem['align'], { boxOf, lineOf }: Lettering): Box {
  const { head, detail } = headAndDetail(text)
  const whole = Math.max(boxOf([head], sizes.drawn, label.width).width, lineOf(detail.trim(), sizes.drawn))
  const width = Math.min(label.width, whole + 2 * edge)
  const free = label.width - width
  return { ...label, width, x: label.x + (align === 'end' ? free : align === 'centre' ? free / 2 : 0) }
}

/** Words begin or end where their mark is, unless they stand above or below it. */
function sideOf({ x, width }: Box, mark: Point): PlacedItem['align'] {
  return x > mark.x ? 'start' : x + width < mark.x ? 'end' : 'centre'
}

/** Tells whether a box lies within one country or outside all of them, over no outline. */
function clearOf(countries: readonly Country[], { place }: Projection): (box: Box) => boolean {
  const outlines = countries.map(({ rings }) => rings.map(ring => pointsOf(ring).map(point => place(point))))
  const points = outlines.flat(2)
  return box => {
    const owners = edgeOf(box).map(point => outlines.findIndex(rings => liesWithin(point, rings)))
    return new Set(owners).size === 1 && !points.some(point => liesIn(box, point))
  }
}

function liesIn({ x, y, width, height }: Box, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height
}

/** Where a country would have its name: within it, as near to its middle as there is room. */
function homeOf({ country }: Item, { place }: Projection, { width, height }: Canvas) {
  const rings = mainRings(countryWith(country)?.rings ?? []).map(ring => ring.map(point => place(point)))
  const points = rings.flat()
  if (points.length === 0) return { home: { x: width / 2, y: height / 2 } }
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const home = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 }
  return { home, isHome: (point: Point) => liesWithin(point, rings) }
}

function markShapes(mark: Point, label: Box): Shape[] {
  const head = headOf(mark)
  const end = edgeTowards(label, head)
  const length = Math.hypot(end.x - head.x, end.y - head.y)
  const isApart = length > 2 * pin.radius && !holds(label, head)
  const share = pin.radius / length
  const start = { x: head.x + (end.x - head.x) * share, y: head.y + (end.y - head.y) * share }
  return [
    ...(isApart ? [{ path: polygon([start, end], false), look: 'line' } as const] : []),
    { path: pinAt(mark), look: 'pin' },
    { path: circle(head, pin.open), look: 'frame' }
  ]
}

function holds(box: Box, point: Point): boolean {
  const middle = centre(box)
  return Math.abs(point.x - middle.x) <= box.width / 2 && Math.abs(point.y - middle.y) <= box.height / 2
}

function turning({ width }: Canvas, isRtl: boolean) {
  const point = ({ x, y }: Point): Point => ({ x: isRtl ? width - x : x, y })
  return {
    point,
    box: (box: Box): Box => ({ ...box, x: isRtl ? width - box.x - box.width : box.x }),
    projection: (own: Projection): Projection => ({ ...own, place: (at, turn) => point(own.place(at, turn)) })
  }
}
