import type { PlacedItem, Shape } from '../../deck/diagrams/geometry.js'
import type { Xml } from '../office/xml.js'
import type { SlideContext } from './context.js'
import { translucent } from './look.js'

/** How the shapes of a diagram are filled. */
export interface Fills {
  /** Whether its grounds let each other be seen. */
  readonly isClear: boolean
  /** The shares of colour in levels below the strongest, as the sheets have them. */
  readonly tints: readonly [number, number, number]
  /** The colour of shapes: in drawings that hold no words, or few, that of their edges, which is bright on dark grounds. */
  readonly shade: 'solid' | 'solid-edge'
}

/** How the shapes of a layout are filled. */
export function fillsOf(layout: string): Fills {
  return {
    isClear: layout === 'venn',
    tints: layout === 'rings' || layout === 'pyramid' ? [0.42, 0.27, 0.13] : [0.28, 0.18, 0.1],
    shade: bright.has(layout) ? 'solid-edge' : 'solid'
  }
}

const bright: ReadonlySet<string> = new Set(['rings', 'pyramid', 'venn', 'map'])

/** The colour of a shape's look; undefined where it is a line. */
export function fillOf(
  look: Shape['look'],
  { isClear, tints, shade }: Fills,
  { palette }: SlideContext
): Xml | undefined {
  const fills: Readonly<Record<Shape['look'], Xml | undefined>> = {
    solid: palette.colour(shade),
    soft: isClear ? translucent(palette.colour(shade), 0.22) : palette.colour('tint'),
    'soft-2': translucent(palette.colour('key'), 0.26),
    'soft-3': translucent(palette.colour('care'), 0.26),
    tile: palette.colour('tint'),
    'tint-1': palette.tinted(shade, tints[0]),
    'tint-2': palette.tinted(shade, tints[1]),
    'tint-3': palette.tinted(shade, tints[2]),
    line: undefined,
    arrow: undefined,
    track: undefined,
    head: palette.colour('accent'),
    sea: palette.tinted('note', 0.2),
    land: palette.tinted('line', 0.16),
    area: palette.tinted(shade, 0.28),
    border: undefined,
    plate: palette.colour('ground'),
    pin: palette.colour('emphasis'),
    here: palette.colour('emphasis'),
    frame: palette.colour('ground'),
    focus: palette.colour('emphasis'),
    'focus-tile': palette.colour('emphasis')
  }
  return fills[look]
}

export const widths: Partial<Readonly<Record<Shape['look'], number>>> = { arrow: 4, track: 8, tile: 2, border: 1.5 }
/** The colour of words on a shape. */
export function wordsOn(on: PlacedItem['on'], { shade }: Fills): string {
  return on === 'solid' && shade === 'solid-edge' ? 'ground' : wordColours[on]
}

const wordColours: Readonly<Record<PlacedItem['on'], string>> = {
  solid: 'on-solid',
  soft: 'accent-strong',
  ground: 'ink',
  focus: 'ground'
}
export const edges: Partial<Readonly<Record<Shape['look'], string>>> = {
  solid: 'solid-edge',
  'soft-2': 'key',
  'soft-3': 'care',
  pin: 'ground',
  focus: 'emphasis',
  'focus-tile': 'emphasis'
}
export const edgeless: ReadonlySet<Shape['look']> = new Set(['sea', 'land', 'area', 'plate', 'here', 'frame'])
