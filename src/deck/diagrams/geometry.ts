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
 * An outline in SVG path syntax, and what it is for: `solid` carries the colour, `focus` that of the one thing that matters, `soft` is a ground, a `tile` one with a thin line around it, `line`
 * joins things, an `arrow` with its `head` leads on and without one joins a hub, and a `track` joins the boxes of a cycle. On maps, `land` is what lies around an `area` in the `sea`, a `border` is within one, a `plate` keeps words apart from what lies below them, a `pin` marks a place, and `here` is where an inset in its `frame` finds the area.
 */
export interface Shape {
  readonly path: string
  readonly look:
    | 'solid'
    | 'soft'
    | 'soft-2'
    | 'soft-3'
    | 'tile'
    | 'line'
    | 'arrow'
    | 'head'
    | 'track'
    | Tint
    | 'sea'
    | 'land'
    | 'area'
    | 'border'
    | 'plate'
    | 'pin'
    | 'here'
    | 'frame'
    | 'focus'
    | 'focus-tile'
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
  // Arcs whose ends were nearer than twice their radius would be more than half of a disc each.
  const r = round(radius)
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
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
  /** Whether it is the one that the others are told from. */
  readonly isKey?: true
  /** Whether it names what all circles of a `venn` share. */
  readonly isShared?: true
  /** The name of an icon that stands with its words, in layouts that have room for it. */
  readonly icon?: string
  /** The address of a picture that stands with its words, in layouts that have room for it. */
  readonly picture?: string
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
  /** Text on a `solid` shape, or on one in `focus`, is drawn in the colour for that. */
  readonly on: 'solid' | 'soft' | 'ground' | 'focus'
  readonly align: 'centre' | 'start' | 'end'
  /** Whether what stands behind a colon begins a line of its own. */
  readonly stacks?: true
  /** Where the words before the colon stand, on the way that leads to the item, where they do not stand in its box. */
  readonly onWay?: Box
  /** Whether its words begin at the top of their box, so that those beside each other share their baselines. */
  readonly atTop?: true
  readonly shapes: readonly Shape[]
  /** Where the words behind the colon stand, on a card of their own below those before it. */
  readonly detail?: Box
  /** Where the items below share one list. Its words are drawn in ink, so it may not lie on a `solid` shape. */
  readonly list?: Box
  /** Whether it names an axis, and is no part of the figure. */
  readonly isAxis?: true
  /** Whether it is what the others stand around, and its words are larger than theirs where there is room. */
  readonly isFirst?: true
  /** Where the icon of the item is drawn. */
  readonly icon?: Box
  /** Whether a number stands in the place of the icon. */
  readonly isNumbered?: true
  /** Where the picture of the item is drawn, in the place of its icon. */
  readonly picture?: Box
  /** What the icon lies on, where it stands apart from its words. */
  readonly iconOn?: 'solid' | 'focus'
  readonly children: readonly PlacedItem[]
}

export interface PlacedDiagram {
  readonly canvas: Canvas
  /** What belongs to no single item: rims, axes. Drawn first. */
  readonly ground: readonly Shape[]
  /** In the order of the list. */
  readonly items: readonly PlacedItem[]
  /** What stands on a map beside its places, such as its scale. Screen readers leave it out. */
  readonly notes?: readonly DiagramNote[]
  /** Whether its items are few words that carry the slide, and may be larger than labels elsewhere. */
  readonly isLead?: true
  /** The largest size in px of such words, where their shapes would look full of them. */
  readonly mostLead?: number
}

export interface DiagramNote {
  readonly text: string
  readonly box: Box
  readonly shapes: readonly Shape[]
}

/** How words of a language are set. */
export interface Lettering {
  readonly isRtl: boolean
  readonly language: string
  /** The room in px that texts take below each other in bold letters, no wider than `most` unless a word is. */
  boxOf(texts: readonly string[], size: number, most: number): Canvas
  /** The width in px of a text on one line in letters that are not bold. */
  lineOf(text: string, size: number): number
}

/** Places the items of a diagram on a canvas in px. */
export type PlaceItems = (items: readonly Item[], canvas: Canvas, lettering: Lettering) => PlacedDiagram
