import type { Box, Canvas, Point } from './geometry.js'

/** What labels have to keep away from, and where one would best stand. */
export interface Free {
  readonly canvas: Canvas
  readonly marks: readonly Point[]
  readonly taken: Box[]
  readonly home?: Point
  readonly isHome?: (point: Point) => boolean
  /** How far it keeps from marks, in px, where that is further than usual. */
  readonly reach?: number
}

// A mark with a gap around it.
const aroundMark = 22
const gap = 4

// How far from its mark a label may stand at the end of a level line, and by what steps it moves away.
const away = { most: 340, step: 8, up: 44 }
// So far from an outline a label does not touch it.
const offOutline = 10

/**
 * The place of a label beside its mark. The first of those that is free and over no outline: on the right, as cartographers have it, on the left, on
 * either side at the end of a line, above and below. Else the first that is free, else the nearest free place, to which a line then leads.
 */
export function besideMark(mark: Point, size: Canvas, free: Free, isClear: (box: Box) => boolean): Box {
  const { width, height } = size
  const [east, west] = [mark.x + aroundMark, mark.x - aroundMark - width]
  const [north, south] = [mark.y - aroundMark - height, mark.y + aroundMark]
  const [middle, level] = [mark.x - width / 2, mark.y - height / 2]
  const beside = [
    { x: east, y: level },
    { x: west, y: level },
    { x: east, y: north + aroundMark },
    { x: east, y: south - aroundMark },
    { x: west, y: north + aroundMark },
    { x: west, y: south - aroundMark }
  ]
  const upright = [
    { x: middle, y: north },
    { x: middle, y: south }
  ]
  const further = Array.from({ length: away.most / away.step }, (_, index) => (index + 1) * away.step).flatMap(more => [
    { x: east + more, y: level },
    { x: west - more, y: level }
  ])
  const aslant = further.flatMap(({ x, y }) => [y - away.up, y + away.up].map(turned => ({ x, y: turned })))
  const boxes = [...beside, ...further, ...upright, ...aslant]
    .map(corner => ({ ...corner, ...size }))
    .filter(box => isFree(box, free))
  const near = [...beside, ...upright].map(corner => ({ ...corner, ...size })).find(box => isFree(box, free))
  const next = boxes.find(box => isClear(box))
  const isBeside = beside.some(({ x, y }) => x === next?.x && y === next.y)
  return (
    (isBeside ? next : boxes.find(box => isClear(around(box, offOutline)))) ??
    next ??
    near ??
    freeSpot(size, { ...free, home: mark })
  )
}

const step = 16

/** The free place whose middle is nearest to where a label would best stand: within its area first. */
export function freeSpot(size: Canvas, { home, isHome, ...free }: Free): Box {
  const { canvas } = free
  const best = home ?? { x: canvas.width / 2, y: canvas.height / 2 }
  const start = { x: (best.x - size.width / 2) % step, y: (best.y - size.height / 2) % step }
  const boxes: Box[] = []
  for (let x = start.x; x + size.width <= canvas.width; x += step)
    for (let y = start.y; y + size.height <= canvas.height; y += step) boxes.push({ x, y, ...size })
  const cost = (box: Box) => {
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const away = Math.hypot(middle.x - best.x, middle.y - best.y)
    if (!isHome) return away
    const corners = [box.x, box.x + box.width].flatMap(x => [box.y, box.y + box.height].map(y => ({ x, y })))
    return away + (isHome(middle) ? 0 : 300) + 120 * corners.filter(corner => !isHome(corner)).length
  }
  const sorted = boxes.map(box => ({ box, cost: cost(box) })).sort((a, b) => a.cost - b.cost)
  const found = sorted.find(({ box }) => isFree(box, free))?.box
  return found ?? { x: 0, y: 0, ...size }
}

function around({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

/** Whether a label would lie on the canvas and over no other and no mark. */
function isFree(box: Box, { canvas, marks, taken, reach = aroundMark - 2 }: Free): boolean {
  const { x, y, width, height } = box
  if (x < 0 || y < 0 || x + width > canvas.width || y + height > canvas.height) return false
  const hits = marks.some(
    mark => mark.x > x - reach && mark.x < x + width + reach && mark.y > y - reach && mark.y < y + height + reach
  )
  return !hits && !taken.some(other => overlap(box, other))
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  )
}
