import { inset } from './arrange.js'
import type { Box, Item, Lettering } from './geometry.js'

/** The least size of words in a drawing, in px, and of heads that have a list below them where there is room for air, too. */
const [least, usual] = [28, 36]
/** Of a list, what its words are set in and what follows each of them, in em. */
const [listIndent, betweenItems] = [1.05, 0.2]
/** In px: what is clear above and below the words of a box, where they leave so much at these sizes. */
const most = 12

/**
 * The room of a head and of the list below it in a box, which has air above and below them as far as that leaves them room. A box without any is parted by a
 * share for the head.
 */
export function headOverList(
  box: Box,
  { text, children }: Item,
  { boxOf }: Lettering,
  share: number
): { readonly head: Box; readonly list: Box; readonly air: number } {
  const below = children.flatMap(textsOf)
  const inList = box.width - listIndent * least - 2 * most
  const listNeeds = boxOf(below, least, inList).height + below.length * betweenItems * least
  const headNeeds = boxOf([text], usual, box.width).height
  const air = Math.max(0, Math.min(most, (box.height - listNeeds - headNeeds) / 2))
  const room = inset(box, 0, air)
  const usualList = room.height * (1 - share)
  const height = air > 0 ? Math.min(Math.max(usualList, listNeeds), room.height - headNeeds) : usualList
  const head = { ...room, height: room.height - height }
  return { head, list: { ...room, y: head.y + head.height, height }, air }
}

function textsOf({ text, children }: Item): string[] {
  return [text, ...children.flatMap(textsOf)]
}
