import type { Box } from '../deck/diagrams/geometry.js'
import { total } from '../deck/total.js'
import { lineHeights, px, textSteps } from './box-sizes.js'
import { linesOf } from './text-width.js'

const room = px['slide-width'] - 2 * px.edge
/** The height in px that a set of pictures has below the title, with its captions. */
const high = 450
const tallest = 416
/** How much of a photograph is left at least where it is cut to the shape of its neighbours. */
const mostCut = 0.5

/** A picture of a set: its own size in pixels, and whether it may be cut. */
export interface SetPicture {
  readonly width: number
  readonly height: number
  readonly mayBeCut: boolean
}

const largeCaptions = [36, 34]

/** The size in px of the captions of a set: that of tiles, or larger where each then keeps to one line. */
export function captionSize(captions: readonly string[], language: string): number {
  const usual = textSteps(language)['tile-text']
  const each = room / Math.max(1, captions.length) - px['picture-gap']
  const isLine = (size: number) => captions.every(caption => linesOf(caption, size, each, 700, language) <= 1)
  return Math.max(usual, largeCaptions.find(isLine) ?? usual)
}

/** The height in px of the highest caption of a set of pictures, which stand side by side. */
export function captionHeight(captions: readonly string[], language: string): number {
  const each = room / Math.max(1, captions.length) - px['picture-gap']
  const text = captionSize(captions, language)
  // Names of pictures are bold as those of tiles are.
  const lines = captions.map(caption => (caption === '' ? 0 : linesOf(caption, text, each, 700, language)))
  return Math.max(0, ...lines) * text * lineHeights(language).diagram
}

/** The places of the pictures of a set in px, above captions of a height: all of one height, side by side over the width of the slide: photographs in one shape, drawings each in its own, since they are not cut. */
export function placeSet(pictures: readonly SetPicture[], captions = 0): readonly Pick<Box, 'width' | 'height'>[] {
  const most = Math.min(tallest, high - captions)
  const wide = room - px['picture-gap'] * (pictures.length - 1)
  // A photograph is cut rather than made a strip: it fills the height with its share of the width.
  const widest = wide / pictures.length / most
  const own = pictures.map(({ width, height }) => width / Math.max(1, height))
  // Photographs alone are of one shape, unless half of one would be lost.
  const isEven = pictures.every(({ mayBeCut }, index) => mayBeCut && (own[index] ?? 0) >= widest * mostCut)
  const shapes = own.map((shape, index) =>
    isEven ? widest : pictures[index]?.mayBeCut ? Math.min(shape, widest) : shape
  )
  const height = Math.min(most, wide / total(shapes))
  return shapes.map(shape => ({ width: Math.floor(shape * height), height: Math.round(height) }))
}
