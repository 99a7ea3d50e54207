import type { PDFName } from '@cantoo/pdf-lib'
import { type Element, type Kid, rebuild } from '../structure/structure.js'

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
