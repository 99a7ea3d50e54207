import type { PhrasingContent } from 'mdast'
import { typesWith } from '../deck/block-kinds.js'
import type { Block } from '../deck/blocks.js'
import { textOf } from '../deck/walk.js'
import { textWidth } from './text-width.js'

/** A slide's words and the one picture that stands beside them. */
export interface Beside {
  readonly words: readonly Block[]
  readonly picture: Block
}

const narrow: ReadonlySet<Block['type']> = new Set([
  ...(['paragraph', 'list', 'blockquote', 'heading'] as const),
  ...typesWith('fitsBesidePicture', true)
])

/** Parts the blocks below a title into words and a picture beside them, when they are words and one picture. */
export function partBeside(blocks: readonly Block[]): Beside | undefined {
  const [picture, ...others] = blocks.filter(isPictureAlone)
  const words = blocks.filter(block => !isPictureAlone(block))
  if (!picture || others.length > 0 || words.length === 0 || !words.every(({ type }) => narrow.has(type)))
    return undefined
  return { words, picture }
}

// In em: two lines beside a picture.
const widestFew = 22

/** Whether words beside a picture are one short line, which stands in the middle of its height. */
export function areFew([only, ...others]: readonly Block[]): boolean {
  if (!only || others.length > 0) return false
  const isOne = only.type === 'paragraph' || (only.type === 'list' && only.children.length === 1)
  return isOne && textWidth(textOf([only]), 400) <= widestFew
}

/** Whether a block is a picture, or several on lines of their own, and nothing else. */
export function isPictureAlone(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const others = block.children.filter(({ type }) => type !== 'image')
  return others.length < block.children.length && others.every(isSpace)
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}
