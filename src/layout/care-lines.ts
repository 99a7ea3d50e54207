import type { ListItem } from 'mdast'
import type { Block } from '../deck/blocks.js'
import { total } from '../deck/total.js'
import { isPictureAlone } from './beside.js'
import { stackHeight } from './block-height.js'
import { px, type Sizes, textSteps } from './box-sizes.js'

const width = px['slide-width'] - 2 * px.edge
/** The widths in px that a picture at the end of the lines may have. */
export const carePictures = { usual: 240, large: 300 }

/** The height in px of what to know before a lesson that may hurt, with its picture at the end of the lines. */
export function careHeight(blocks: readonly Block[], size: Sizes, room: number = width): number {
  return heightBeside(blocks, carePicture(blocks, size), size, room)
}

/** The width in px of the picture at the end of the lines: larger where they take no line more for it. */
export function carePicture(blocks: readonly Block[], size: Sizes): number {
  const { usual, large } = carePictures
  return heightBeside(blocks, large, size) > heightBeside(blocks, usual, size) ? usual : large
}

function heightBeside(blocks: readonly Block[], picture: number, size: Sizes, room: number = width): number {
  const inside = blocks.flatMap(block => (block.type === 'callout' ? block.children : []))
  const taken = blocks.some(isPictureAlone) ? picture + px['care-picture-gap'] : 0
  const items = inside.flatMap(block => (block.type === 'list' ? block.children : []))
  const plain = inside.filter(({ type }) => type !== 'list')
  const label = textSteps(size.language)['label-text'] * size.line
  return (
    label +
    total(plain.map(block => stackHeight([block], size, room - taken))) +
    total(items.map(item => itemHeight(item, size, room - px['care-inset'] - taken))) +
    // One of them is the contact, which stands in a box.
    2 * px['contact-padding'] +
    px['care-gap'] * (plain.length + items.length)
  )
}

function itemHeight({ children }: ListItem, size: Sizes, room: number): number {
  return stackHeight(children, { ...size, gap: 0 }, room)
}
