import { type Box, unite } from '../content/geometry.js'
import type { Painted } from '../content/painted.js'
import { type Content, type Element, rebuild, walk } from '../structure/structure.js'

/** Says of each picture where it stands on its page, so that a reader can show what it reads aloud. */
export function withPictureBoxes(root: Element, painted: Painted): Element {
  return rebuild(root, element => [element.role === 'Figure' ? boxed(element, painted) : element])
}

function boxed(figure: Element, painted: Painted): Element {
  const contents = [...walk(figure)].filter(kid => kid.kind === 'content')
  const boxes = contents.flatMap(content => boxOf(content, painted) ?? [])
  const isOnOnePage = new Set(contents.map(({ page }) => page)).size === 1
  const [first, ...rest] = boxes
  return isOnOnePage && first ? { ...figure, box: rest.reduce<Box>(unite, first) } : figure
}

function boxOf({ stream, number }: Content, painted: Painted): Box | undefined {
  return painted.get(stream)?.get(number)?.box
}
