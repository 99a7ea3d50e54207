import type { Box } from '../deck/diagrams/geometry.js'
import { px } from './box-sizes.js'

const room = px['slide-width'] - 2 * px.edge
/** The height in px that a set of pictures has below the title, its captions apart. */
const tallest = 400

/** A picture of a set: its own size in pixels, and whether it may be cut. */
export interface SetPicture {
  readonly width: number
  readonly height: number
  readonly mayBeCut: boolean
}

/** The places of the pictures of a set in px: all of one height, side by side over the width of the slide, each in its own shape where nothing is cut. */
export function placeSet(pictures: readonly SetPicture[]): readonly Pick<Box, 'width' | 'height'>[] {
  const wide = room - px['picture-gap'] * (pictures.length - 1)
  // A photograph is cut rather than made a strip: it fills the height with its share of the width.
  const widest = wide / pictures.length / tallest
  const shapes = pictures.map(({ width, height, mayBeCut }) => {
    const shape = width / Math.max(1, height)
    return mayBeCut ? Math.min(shape, widest) : shape
  })
  const height = Math.min(tallest, wide / shapes.reduce((sum, shape) => sum + shape, 0))
  return shapes.map(shape => ({ width: Math.floor(shape * height), height: Math.round(height) }))
}
