export interface Point {
  readonly x: number
  readonly y: number
}

/** A piece of a path in absolute px: its letter, the radii and flags of an arc, and where it ends. */
interface Piece {
  readonly letter: string
  readonly arc: readonly number[]
  readonly to: Point
}

/** Where a point of a drawing goes when its diagram becomes higher, and how much larger a disc becomes there. */
export interface Stretch {
  at(point: Point): Point
  readonly disc: number
}

// Corners are smaller than any shape that is stretched, and marks such as heads of arrows are no larger.
const corner = 24
const mark = 40
const head = 48

/** The shapes of a path, each with its points in px of the drawing. */
function shapesOf(path: string): Piece[][] {
  const shapes: Piece[][] = []
  let from: Point = { x: 0, y: 0 }
  for (const [, letter = '', written = ''] of path.matchAll(/([MLAhvaZ])([^MLAhvaZ]*)/g)) {
    // A minus needs no space before it.
    const numbers = (written.match(/-?[\d.]+/g) ?? []).map(Number)
    const [x = 0, y = 0] = numbers.slice(-2)
    if (letter === 'h') from = { x: from.x + x, y: from.y }
    else if (letter === 'v') from = { x: from.x, y: from.y + x }
    else if (letter === 'a') from = { x: from.x + x, y: from.y + y }
    else if (letter !== 'Z') from = { x, y }
    if (letter === 'M') shapes.push([])
    const arc = letter.toLowerCase() === 'a' ? numbers.slice(0, 5) : []
    const plain = letter === 'h' || letter === 'v' ? 'L' : letter.toUpperCase()
    shapes.at(-1)?.push({ letter: plain, arc, to: from })
  }
  return shapes
}

/** A path whose points are moved: corners stay round, and marks, discs and parts of discs keep their shape. */
export function stretchPath(path: string, stretch: Stretch): string {
  return shapesOf(path)
    .map(shape => stretchShape(shape, stretch).map(written).join(''))
    .join('')
}

function stretchShape(shape: readonly Piece[], { at, disc }: Stretch): Piece[] {
  const ys = shape.map(({ to }) => to.y)
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const xs = shape.map(({ to }) => to.x)
  const wide = Math.max(...xs) - Math.min(...xs)
  const [radius, middle] = discOf(shape)
  if (middle) return shape.map(piece => around(piece, middle, at(middle), radius > mark ? disc : 1))
  const isClosed = shape.at(-1)?.letter === 'Z'
  // The head of an arrow is a triangle, and its point, which comes first, stays where it leads to.
  if (isClosed && shape.length === 4 && Math.max(bottom - top, wide) < head) return stretchHead(shape, at)
  if (isClosed && bottom - top < mark && !shape.some(({ arc: [radius = 0] }) => radius > mark)) {
    const anchor = { x: Math.min(...xs) + wide / 2, y: (top + bottom) / 2 }
    return shape.map(piece => around(piece, anchor, at(anchor), 1))
  }
  // An arc between two points of one height has no height of its own.
  const high = bottom - top || 1
  const share = (at({ x: 0, y: top + high }).y - at({ x: 0, y: top }).y) / high
  const left = Math.min(...xs)
  const across = (at({ x: left + (wide || 1), y: top }).x - at({ x: left, y: top }).x) / (wide || 1)
  return shape.map(({ letter, arc, to }) => {
    const { x, y } = at(to)
    // What lies in a corner keeps its distance from the edge.
    const edge = [top, bottom].find(one => Math.abs(one - to.y) <= corner && shape.some(hasCorner))
    const [rx = 0, ry = 0, ...flags] = arc
    const radii = arc.length > 0 ? [rx > corner ? rx * across : rx, ry > corner ? ry * share : ry, ...flags] : []
    return { letter, arc: radii, to: { x, y: edge === undefined ? y : at({ x: to.x, y: edge }).y + to.y - edge } }
  })
}

/** A head keeps its shape and turns with the way that it stands on. */
function stretchHead(shape: readonly Piece[], at: Stretch['at']): Piece[] {
  const [tip = { x: 0, y: 0 }, one = tip, other = tip] = shape.map(({ to }) => to)
  const foot = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
  const end = at(tip)
  const moved = at(foot)
  const turn = Math.atan2(end.y - moved.y, end.x - moved.x) - Math.atan2(tip.y - foot.y, tip.x - foot.x)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return shape.map(piece => {
    const [x, y] = [piece.to.x - tip.x, piece.to.y - tip.y]
    return { ...piece, to: { x: end.x + x * cos - y * sin, y: end.y + x * sin + y * cos } }
  })
}

function hasCorner({ arc: [radius = Number.POSITIVE_INFINITY] }: Piece): boolean {
  return radius <= corner
}

/** The radius and the middle of a shape that is a disc or a part of one. */
function discOf(shape: readonly Piece[]): readonly [radius: number, middle?: Point] {
  const [first, second, third] = shape
  if (!first || !second || shape.at(-1)?.letter !== 'Z') return [0]
  const isRound = ({ letter, arc: [rx, ry] }: Piece) => letter === 'A' && rx === ry
  const [radius = 0] = second.arc
  if (shape.length === 4 && isRound(second) && third && isRound(third))
    return [radius, { x: (first.to.x + second.to.x) / 2, y: first.to.y }]
  return shape.length === 4 && second.letter === 'L' && third && isRound(third) ? [0, first.to] : [0]
}

function around({ letter, arc: [rx = 0, ry = 0, ...flags], to }: Piece, from: Point, middle: Point, size: number) {
  const place = { x: middle.x + (to.x - from.x) * size, y: middle.y + (to.y - from.y) * size }
  // An arc whose radius is a little too small is drawn as half of a disc; with one too large it would be more than that.
  return { letter, arc: letter === 'A' ? [rx * size - 0.1, ry * size - 0.1, ...flags] : [], to: place }
}

function written({ letter, arc, to }: Piece): string {
  if (letter === 'Z') return 'Z'
  return `${letter}${[...arc, to.x, to.y].map(value => Math.round(value * 10) / 10).join(' ')}`
}
