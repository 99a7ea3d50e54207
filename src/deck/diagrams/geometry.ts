import type { Position } from '../map/outlines.js'

/** A rectangle in px of the canvas; `x` counts from the side where reading begins. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

/**
 * An outline in SVG path syntax, and what it is for: `solid` carries the colour, `soft` is a ground, a `tile` one with a thin line around it, `line`
 * joins things. On maps, `land` is what lies around an `area` in the `sea`, a `border` is within one, and a `plate` keeps words apart from what lies below them.
 */
export interface Shape {
  readonly path: string
  readonly look: 'solid' | 'soft' | 'tile' | 'line' | 'arrow' | Tint | 'sea' | 'land' | 'area' | 'border' | 'plate'
}

/** Levels below the strongest, which is `solid`: each lighter than the one before it, and with an edge. */
export type Tint = 'tint-1' | 'tint-2' | 'tint-3'

/** The look of a level, from 0. */
export function levelLook(level: number): 'solid' | Tint {
  return level === 0 ? 'solid' : level === 1 ? 'tint-1' : level === 2 ? 'tint-2' : 'tint-3'
}

/** A number for a path: one decimal is a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** A path through points, closed when `closed`. */
export function polygon(points: readonly Point[], closed = true): string {
  const [first, ...rest] = points.map(({ x, y }) => `${round(x)} ${round(y)}`)
  return `M${first}${rest.map(point => `L${point}`).join('')}${closed ? 'Z' : ''}`
}

/** A rectangle with round corners. */
export function roundedBox({ x, y, width, height }: Box, radius = 12): string {
  const r = Math.min(radius, width / 2, height / 2)
  return [
    `M${round(x + r)} ${round(y)}`,
    `h${round(width - 2 * r)}a${r} ${r} 0 0 1 ${r} ${r}`,
    `v${round(height - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${r}`,
    `h${round(2 * r - width)}a${r} ${r} 0 0 1 ${-r} ${-r}`,
    `v${round(2 * r - height)}a${r} ${r} 0 0 1 ${r} ${-r}Z`
  ].join('')
}

export function circle({ x, y }: Point, radius: number): string {
  const r = round(radius)
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * radius)} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0Z`
}

/** A part of a disc, clockwise from one angle to another, less than a whole turn. Angles count from the right, in radians. */
export function sector({ x, y }: Point, radius: number, from: number, to: number): string {
  const at = (angle: number) => `${round(x + radius * Math.cos(angle))} ${round(y + radius * Math.sin(angle))}`
  const r = round(radius)
  return `M${round(x)} ${round(y)}L${at(from)}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}Z`
}

/** A line from one point to another with an arrow's head at its end. */
export function arrow(from: Point, to: Point, head = 14): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const wing = (side: 1 | -1) => ({
    x: to.x - dx * head - dy * head * 0.6 * side,
    y: to.y - dy * head + dx * head * 0.6 * side
  })
  return `${polygon([from, to], false)}${polygon([wing(1), to, wing(-1)], false)}`
}

/** A shallow arc from one point to another, clockwise around what lies on its right, with an arrow's head at its end. */
export function shallowArrow(from: Point, to: Point, head = 22): string {
  const radius = Math.hypot(to.x - from.x, to.y - from.y) * 1.3
  const angle = Math.atan2(to.y - from.y, to.x - from.x) + Math.asin(1 / 2.6)
  const wing = (turn: number) => ({ x: to.x - head * Math.cos(angle + turn), y: to.y - head * Math.sin(angle + turn) })
  const r = round(radius)
  const bend = `M${round(from.x)} ${round(from.y)}A${r} ${r} 0 0 1 ${round(to.x)} ${round(to.y)}`
  return `${bend}${polygon([wing(0.54), to, wing(-0.54)], false)}`
}

/** A quarter of an ellipse in reading direction, with an arrow's head at its end. It sets out along `way`, a step across or down. */
export function curvedArrow(from: Point, to: Point, way: Point, head = 22): string {
  const across = Math.abs(to.x - from.x)
  const down = Math.abs(to.y - from.y)
  const [rx, ry] = [round(across), round(down)]
  // It ends at a right angle to the way on which it set out. On a flat ellipse the last bit still bends, and the head lies along that.
  const angle = 0.75 * Math.min(1, head / Math.max(1, way.x === 0 ? across : down))
  const [sine, rest] = [Math.sin(angle), 1 - Math.cos(angle)]
  const [backX, backY] = way.x === 0 ? [across * sine, down * rest] : [across * rest, down * sine]
  const length = Math.hypot(backX, backY) || 1
  const end = { x: ((to.x > from.x ? -1 : 1) * backX) / length, y: ((to.y > from.y ? -1 : 1) * backY) / length }
  const wing = (side: 1 | -1) => ({
    x: to.x + end.x * head - end.y * head * 0.6 * side,
    y: to.y + end.y * head + end.x * head * 0.6 * side
  })
  const bend = `M${round(from.x)} ${round(from.y)}A${rx} ${ry} 0 0 1 ${round(to.x)} ${round(to.y)}`
  return `${bend}${polygon([wing(1), to, wing(-1)], false)}`
}

export function centre({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

/** An ellipse that fills a box. */
export function ellipse(box: Box): string {
  const { y } = centre(box)
  const [rx, ry] = [round(box.width / 2), round(box.height / 2)]
  return `M${round(box.x)} ${round(y)}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`
}

/** Where the straight line from an ellipse's centre towards a point leaves the ellipse that fills a box. */
export function ellipseEdgeTowards(box: Box, to: Point): Point {
  const from = centre(box)
  const angle = Math.atan2((to.y - from.y) / box.height, (to.x - from.x) / box.width)
  return { x: from.x + (box.width / 2) * Math.cos(angle), y: from.y + (box.height / 2) * Math.sin(angle) }
}

/** Where the straight line from a box's centre towards a point leaves the box, `gap` px further out. */
export function edgeTowards(box: Box, to: Point, gap = 0): Point {
  const from = centre(box)
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const scale = Math.min(box.width / 2 / Math.abs(dx || 1e-9), box.height / 2 / Math.abs(dy || 1e-9))
  const length = Math.hypot(dx, dy) || 1
  return { x: from.x + dx * scale + (dx / length) * gap, y: from.y + dy * scale + (dy / length) * gap }
}

/** An item of a diagram's list: its own text, and the items below it. */
export interface Item {
  readonly text: string
  /** Whether it belongs to the second of two groups that a cycle shows. */
  readonly isOther?: true
  /** The name of an icon that stands with its words, in layouts that have room for it. */
  readonly icon?: string
  /** On a map: the ISO 3166-1 alpha-3 code of the country that it names. */
  readonly country?: string
  /** On a map: where it is marked. */
  readonly at?: Position
  readonly children: readonly Item[]
}

export interface Canvas {
  readonly width: number
  readonly height: number
}

/** Where an item stands. Items below it are placed one by one, or share one box as a small list. */
export interface PlacedItem {
  readonly label: Box
  /** Text on a `solid` shape is drawn in the colour for that. */
  readonly on: 'solid' | 'soft' | 'ground'
  readonly align: 'centre' | 'start' | 'end'
  /** Whether what stands behind a colon begins a line of its own. */
  readonly stacks?: true
  /** Whether its words begin at the top of their box, so that those beside each other share their baselines. */
  readonly atTop?: true
  readonly shapes: readonly Shape[]
  /** Where the items below share one list. Its words are drawn in ink, so it may not lie on a `solid` shape. */
  readonly list?: Box
  /** Whether it names an axis, and is no part of the figure. */
  readonly isAxis?: true
  /** Whether it is what the others stand around, and its words are larger than theirs where there is room. */
  readonly isFirst?: true
  /** Where the icon of the item is drawn. */
  readonly icon?: Box
  /** What the icon lies on, where it stands apart from its words. */
  readonly iconOn?: 'solid'
  readonly children: readonly PlacedItem[]
}

export interface PlacedDiagram {
  readonly canvas: Canvas
  /** What belongs to no single item: rims, axes. Drawn first. */
  readonly ground: readonly Shape[]
  /** In the order of the list. */
  readonly items: readonly PlacedItem[]
  /** Whether its items are few words that carry the slide, and may be larger than labels elsewhere. */
  readonly isLead?: true
  /** The largest size in px of such words, where their shapes would look full of them. */
  readonly mostLead?: number
}

/** How words of a language are set. */
export interface Lettering {
  readonly isRtl: boolean
  /** The room in px that texts take below each other in bold letters, no wider than `most` unless a word is. */
  boxOf(texts: readonly string[], size: number, most: number): Canvas
}

/** Places the items of a diagram on a canvas in px. */
export type PlaceItems = (items: readonly Item[], canvas: Canvas, lettering: Lettering) => PlacedDiagram
