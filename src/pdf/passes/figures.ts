import type { PDFName } from '@cantoo/pdf-lib'
import { type Box, unite } from '../content/geometry.js'
import type { Painted } from '../content/painted.js'
import { type Content, type Element, type Kid, rebuild, walk } from '../structure/structure.js'

/** Adds its bounding box to each figure, so that a reader can show what it reads aloud. */
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

/**
 * Makes a group of every figure that has no alternative text of its own and holds other elements: a browser calls the frame of
 * a picture and its caption a figure too, and the picture inside already says what it shows.
 */
export function withSingleFigures(root: Element): Element {
  const change = (element: Element): readonly Kid[] => {
    const isFrame = element.role === 'Figure' && !hasWords(element) && element.kids.some(kid => kid.kind === 'element')
    return [isFrame ? { ...element, role: 'Div' } : element]
  }
  return rebuild(root, change)
}

function hasWords({ entries }: Element): boolean {
  return [...entries.keys()].some((name: PDFName) => ['/Alt', '/ActualText'].includes(name.asString()))
}
