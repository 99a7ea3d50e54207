import type { Box, Point } from '../../deck/diagrams/geometry.js'
import { tag, type Xml } from '../office/xml.js'
import { emu } from './look.js'
import { rectangle } from './shapes.js'

/** A piece of an outline, in px; `C` has the two points that bend it before its end. */
type Step =
  | { readonly kind: 'M' | 'L'; readonly to: Point }
  | { readonly kind: 'C'; readonly bends: readonly [Point, Point]; readonly to: Point }
  | { readonly kind: 'Z' }

/** An outline as a presentation draws it: where it stands, its geometry, and whether it is one that is closed. */
export interface Outline {
  readonly box: Box
  readonly geometry: Xml
  readonly kind: 'box' | 'ellipse' | 'other'
  readonly isClosed: boolean
}

const number = '-?\\d*\\.?\\d+(?:e-?\\d+)?'
const command = /([MLHVCAZmlhvcaz])([^MLHVCAZmlhvcaz]*)/g

/**
 * Reads an outline in SVG path syntax, as our diagrams and charts write it. `mirror` turns it round within a width, for languages that run
 * from right to left; `from` is where the canvas stands on the slide.
 */
export function outlineOf(path: string, { from, mirror }: { readonly from: Point; readonly mirror?: number }): Outline {
  const turned = (point: Point): Point => ({
    x: from.x + (mirror === undefined ? point.x : mirror - point.x),
    y: from.y + point.y
  })
  const steps = readPath(path).map((step): Step => {
    if (step.kind === 'Z') return step
    if (step.kind !== 'C') return { ...step, to: turned(step.to) }
    return { ...step, bends: [turned(step.bends[0]), turned(step.bends[1])], to: turned(step.to) }
  })
  const points = steps.flatMap(step => (step.kind === 'Z' ? [] : [step.to]))
  const isClosed = /Z\s*$/i.test(path)
  const [known, radius] = knownShape(path)
  const box = boxAround(points)
  if (known === 'box') return { box, geometry: rectangle(box, radius), kind: 'box', isClosed }
  if (known === 'head') return { box, geometry: customGeometry(steps, box), kind: 'box', isClosed }
  if (known === 'ellipse') {
    const [, rx = 0, ry = 0] = /a([\d.]+) ([\d.]+) 0 1 0/.exec(path) ?? []
    const round = { x: box.x, y: (points[0]?.y ?? 0) - Number(ry), width: 2 * Number(rx), height: 2 * Number(ry) }
    return { box: round, geometry: tag('a:prstGeom', { prst: 'ellipse' }, tag('a:avLst')), kind: 'ellipse', isClosed }
  }
  return { box, geometry: customGeometry(steps, box), kind: 'other', isClosed }
}

/** Rectangles, those with round corners above alone, and ellipses are drawn by few commands, in an order of their own. */
function knownShape(path: string): readonly ['box' | 'head' | 'ellipse' | 'other', number] {
  const order = path.replace(/[^a-zA-Z]/g, '')
  if (order === 'MhavahavaZ') return ['box', Number(/a([\d.]+) /.exec(path)?.[1] ?? 0)]
  return [order === 'MaaZ' ? 'ellipse' : order === 'MvahavZ' ? 'head' : 'other', 0]
}

function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function customGeometry(steps: readonly Step[], box: Box): Xml {
  const point = ({ x, y }: Point) => tag('a:pt', { x: emu(x - box.x), y: emu(y - box.y) })
  const drawn = steps.map(step => {
    if (step.kind === 'Z') return tag('a:close')
    if (step.kind === 'C') return tag('a:cubicBezTo', {}, [...step.bends, step.to].map(point))
    return tag(step.kind === 'M' ? 'a:moveTo' : 'a:lnTo', {}, point(step.to))
  })
  return tag(
    'a:custGeom',
    {},
    ['a:avLst', 'a:gdLst', 'a:ahLst', 'a:cxnLst'].map(name => tag(name)),
    tag('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    tag('a:pathLst', {}, tag('a:path', { w: emu(box.width), h: emu(box.height) }, drawn))
  )
}

function readPath(path: string): Step[] {
  const steps: Step[] = []
  let at: Point = { x: 0, y: 0 }
  for (const [, letter = '', rest = ''] of path.matchAll(command)) {
    const values = [...rest.matchAll(new RegExp(number, 'g'))].map(([value]) => Number(value))
    const isRelative = letter === letter.toLowerCase()
    const base = () => (isRelative ? at : { x: 0, y: 0 })
    const kind = letter.toUpperCase()
    if (kind === 'Z') steps.push({ kind: 'Z' })
    const size = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7 }[kind] ?? Number.POSITIVE_INFINITY
    for (let index = 0; index + size <= values.length; index += size) {
      const of = (place: number) => values[index + place] ?? 0
      const pair = (place: number): Point => ({ x: base().x + of(place), y: base().y + of(place + 1) })
      const to =
        kind === 'H'
          ? { x: base().x + of(0), y: at.y }
          : kind === 'V'
            ? { x: at.x, y: base().y + of(0) }
            : pair(size - 2)
      if (kind === 'C') steps.push({ kind: 'C', bends: [pair(0), pair(2)], to })
      else if (kind === 'A')
        steps.push(...arcSteps(at, to, { rx: of(0), ry: of(1), large: of(3) === 1, sweep: of(4) === 1 }))
      else steps.push({ kind: kind === 'M' && index === 0 ? 'M' : 'L', to })
      at = to
    }
  }
  return steps
}

interface Arc {
  readonly rx: number
  readonly ry: number
  readonly large: boolean
  readonly sweep: boolean
}

/** An elliptical arc as curves of at most a quarter, by the rules of SVG 1.1, appendix F.6; none of our ellipses is turned. */
function arcSteps(from: Point, to: Point, { rx, ry, large, sweep }: Arc): Step[] {
  if (rx === 0 || ry === 0) return [{ kind: 'L', to }]
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 }
  const over = Math.max(1, Math.hypot(half.x / rx, half.y / ry))
  const [a, b] = [rx * over, ry * over]
  const [u, v] = [half.x / a, half.y / b]
  const length = u * u + v * v
  const factor = length === 0 ? 0 : Math.sqrt(Math.max(0, 1 - length) / length) * (large === sweep ? -1 : 1)
  const middle = {
    x: (from.x + to.x) / 2 + factor * a * v,
    y: (from.y + to.y) / 2 - factor * b * u
  }
  const angleOf = ({ x, y }: Point) => Math.atan2((y - middle.y) / b, (x - middle.x) / a)
  const start = angleOf(from)
  const turn = angleOf(to) - start
  const sweepBy = sweep ? (turn < 0 ? turn + 2 * Math.PI : turn) : turn > 0 ? turn - 2 * Math.PI : turn
  const count = Math.max(1, Math.ceil(Math.abs(sweepBy) / (Math.PI / 2) - 1e-6))
  const each = sweepBy / count
  const bend = (4 / 3) * Math.tan(each / 4)
  return Array.from({ length: count }, (_, index): Step => {
    const [first, last] = [start + index * each, start + (index + 1) * each]
    const at = (angle: number, out: number): Point => ({
      x: middle.x + a * (Math.cos(angle) - out * Math.sin(angle)),
      y: middle.y + b * (Math.sin(angle) + out * Math.cos(angle))
    })
    return { kind: 'C', bends: [at(first, bend), at(last, -bend)], to: at(last, 0) }
  })
}
