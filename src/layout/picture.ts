import type { Box, Shape } from './geometry.js'

/** An item of a diagram's list: its own text, and the items below it. */
export interface Item {
  readonly text: string
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
  readonly shapes: readonly Shape[]
  readonly list?: Box
  readonly children: readonly PlacedItem[]
}

export interface Picture {
  readonly canvas: Canvas
  /** What belongs to no single item: rims, axes. Drawn first. */
  readonly ground: readonly Shape[]
  /** In the order of the list. */
  readonly items: readonly PlacedItem[]
}

export type LayOut = (items: readonly Item[], canvas: Canvas) => Picture
