import type { Box } from './geometry.js'

/** What can be read in an order: things with places. */
interface Placed {
  readonly box: Box | undefined
}

/** How things on a slide are arranged: one, or several in reading order below or beside each other. */
export type Arrangement<One> =
  | { readonly kind: 'one'; readonly one: One }
  | { readonly kind: 'rows' | 'columns'; readonly parts: readonly Arrangement<One>[] }

/** How much two things may overlap, as a part of the smaller one, and still be apart. */
const tolerance = 0.3
const mostThings = 500

/**
 * Finds the order in which things on a slide are read: it is cut into rows where a line can be drawn from edge to edge, rows into columns,
 * and so on. Columns run from right to left where the language does. What has no place comes first, as it is written.
 */
export function arrange<One extends Placed>(things: readonly One[], isRtl: boolean): Arrangement<One> {
  // Nobody sees an order among so many things.
  if (things.length > mostThings) return { kind: 'rows', parts: things.map(one => ({ kind: 'one', one })) }
  const placed = things.filter(({ box }) => box !== undefined)
  const rest = things.filter(({ box }) => box === undefined).map(one => ({ kind: 'one' as const, one }))
  if (rest.length === 0) return cut(placed, isRtl)
  return { kind: 'rows', parts: placed.length === 0 ? rest : [...rest, cut(placed, isRtl)] }
}

function cut<One extends Placed>(things: readonly One[], isRtl: boolean): Arrangement<One> {
  const [one] = things
  if (one && things.length === 1) return { kind: 'one', one }
  const rows = bands(things, ({ y, height }) => [y, y + height])
  if (rows.length > 1) return { kind: 'rows', parts: rows.map(row => cut(row, isRtl)) }
  const columns = bands(things, ({ x, width }) => [x, x + width])
  if (columns.length > 1) {
    const ordered = isRtl ? columns.toReversed() : columns
    return { kind: 'columns', parts: ordered.map(column => cut(column, isRtl)) }
  }
  // They lie on each other: from top to bottom, then from side to side.
  const side = ({ box }: Placed) => (isRtl ? -((box?.x ?? 0) + (box?.width ?? 0)) : (box?.x ?? 0))
  const ordered = things.toSorted((a, b) => (a.box?.y ?? 0) - (b.box?.y ?? 0) || side(a) - side(b))
  return { kind: 'rows', parts: ordered.map(found => ({ kind: 'one', one: found })) }
}

/** Things in groups that do not overlap along one side of the slide, in their order there. */
function bands<One extends Placed>(things: readonly One[], side: (box: Box) => readonly [number, number]): One[][] {
  const spans = things
    .map(thing => ({ thing, span: side(thing.box ?? { x: 0, y: 0, width: 0, height: 0 }) }))
    .toSorted((a, b) => a.span[0] - b.span[0])
  const found: { things: One[]; end: number; least: number }[] = []
  for (const { thing, span } of spans) {
    const length = span[1] - span[0]
    const last = found.at(-1)
    const shared = last ? last.end - span[0] : 0
    if (last && shared > tolerance * Math.min(length, last.least)) {
      last.things.push(thing)
      last.end = Math.max(last.end, span[1])
      last.least = Math.min(last.least, length)
    } else found.push({ things: [thing], end: Math.max(last?.end ?? 0, span[1]), least: length })
  }
  return found.map(band => band.things)
}

/** Everything in an arrangement, in reading order. */
export function inOrder<One>(arrangement: Arrangement<One>): One[] {
  return arrangement.kind === 'one' ? [arrangement.one] : arrangement.parts.flatMap(inOrder)
}
