import type { Item } from './geometry.js'

/** How an item says that it names an axis: `x: interest` or `y: power`. */
export const axisMark = /^\s*([xy])\s*[:：]\s*/iu

/** Which axis an item names, if any: it is no cell of its own then. */
export function axisOf({ text }: Pick<Item, 'text'>): 'x' | 'y' | undefined {
  const [, letter] = axisMark.exec(text) ?? []
  return letter === undefined ? undefined : letter.toLowerCase() === 'x' ? 'x' : 'y'
}
