import {
  type Canvas,
  circle,
  type Item,
  type PlacedItem,
  type PlaceItems,
  type Point,
  round,
  type Shape
} from './geometry.js'

interface Part {
  readonly middle: Point
  readonly label: PlacedItem['label']
  readonly align: PlacedItem['align']
}

/** Each circle has a colour of its own. */
const looks = ['soft', 'soft-2', 'soft-3'] as const

const nowhere: Part = { middle: { x: 0, y: 0 }, label: { x: 0, y: 0, width: 0, height: 0 }, align: 'centre' }
// Larger words would look like titles beside their circles.
const mostLead = 42

/**
 * Two or three circles, which are darker where two overlap, and in the colour of what matters where all of them do: that is what the figure is about. Of two, labels stand inside; three circles leave no room for words, so labels stand
 * beside, without a line: what they share would look as if its own were missing.
 */
export const venn: PlaceItems = (items, canvas) => {
  const { radius, parts } = items.length < 3 ? two(canvas) : three(canvas)
  const middles = parts.slice(0, items.length).map(({ middle }) => middle)
  // It comes with the last circle, where they come one by one.
  const shared = (index: number) => (index === items.length - 1 && index > 0 ? sharedPath(middles, radius) : '')
  return {
    canvas,
    ground: [],
    isLead: true,
    mostLead,
    items: items.map((item, index) =>
      placedItem(item, parts[index] ?? nowhere, radius, looks[index] ?? 'soft', shared(index))
    )
  }
}

/** What lies in all circles of one radius, as a path; empty where nothing does. */
function sharedPath(middles: readonly Point[], radius: number): string {
  const corners = middles
    .flatMap((a, index) => middles.slice(index + 1).flatMap(b => meetings(a, b, radius)))
    .filter(point => middles.every(({ x, y }) => Math.hypot(point.x - x, point.y - y) <= radius + 0.01))
  if (corners.length < 2) return ''
  const [cx, cy] = [mean(corners.map(({ x }) => x)), mean(corners.map(({ y }) => y))]
  const around = corners.toSorted((a, b) => Math.atan2(a.y - cy, a.x - cx) - Math.atan2(b.y - cy, b.x - cx))
  const points = around.map(({ x, y }) => `${round(x)} ${round(y)}`)
  const r = round(radius)
  return `M${points[0]}${[...points.slice(1), points[0]].map(point => `A${r} ${r} 0 0 1 ${point}`).join('')}Z`
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}

/** The points in which two circles of one radius cross. */
function meetings(a: Point, b: Point, radius: number): Point[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const distance = Math.hypot(dx, dy)
  if (distance === 0 || distance >= 2 * radius) return []
  const away = Math.sqrt(radius ** 2 - distance ** 2 / 4) / distance
  return [1, -1].map(side => ({ x: (a.x + b.x) / 2 - side * dy * away, y: (a.y + b.y) / 2 + side * dx * away }))
}

function placedItem(
  item: Item,
  { middle, label, align }: Part,
  radius: number,
  look: Shape['look'],
  shared: string
): PlacedItem {
  const deep = item.children.length > 0
  // In a circle a list stands clear of its edge.
  const set = align === 'centre' ? label.width * 0.12 : 0
  return {
    label: deep ? { ...label, height: label.height * 0.4 } : label,
    on: 'soft',
    align,
    stacks: true,
    shapes: [{ path: circle(middle, radius), look }, ...(shared ? [{ path: shared, look: 'focus' as const }] : [])],
    ...(deep && {
      list: {
        x: label.x + set,
        y: label.y + label.height * 0.42,
        width: label.width - set,
        height: label.height * 0.58
      }
    }),
    children: []
  }
}

function two({ width, height }: Canvas): { readonly radius: number; readonly parts: readonly Part[] } {
  const radius = height / 2 - 2
  const offset = radius * 0.68
  const inner = { width: radius * 1.12, y: height * 0.2, height: height * 0.6 }
  const parts = [-1, 1].map(side => ({
    middle: { x: width / 2 + side * offset, y: height / 2 },
    label: { ...inner, x: width / 2 + (side < 0 ? -offset - radius * 0.88 : offset + radius * 0.88 - inner.width) },
    align: 'centre' as const
  }))
  return { radius, parts }
}

/** From a circle to the words beside it, in px. */
const beside = 24

/** How far the middles of three circles are from each other, as a share of the radius: all alike, and so near that what they share is seen from afar. */
const apart = 1.22

function three({ width, height }: Canvas): { readonly radius: number; readonly parts: readonly Part[] } {
  const down = apart * Math.sin(Math.PI / 3)
  const radius = Math.min((height - 4) / (2 + down), width * 0.17)
  const cx = width / 2
  const top = (height - radius * down) / 2
  const bottom = top + radius * down
  const offset = (radius * apart) / 2
  const side = cx - offset - radius - beside
  const low = { width: side, height: radius * 1.3, y: bottom - radius * 0.65 }
  const above = radius + beside
  const parts: Part[] = [
    {
      middle: { x: cx, y: top },
      // Above the circle below it.
      label: { x: cx + above, y: top - radius, width: cx - above, height: bottom - top - beside / 2 },
      align: 'start'
    },
    { middle: { x: cx - offset, y: bottom }, label: { ...low, x: 0 }, align: 'end' },
    { middle: { x: cx + offset, y: bottom }, label: { ...low, x: width - side }, align: 'start' }
  ]
  return { radius, parts }
}
