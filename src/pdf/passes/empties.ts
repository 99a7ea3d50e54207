import { type Element, type Kid, rebuild } from '../structure/structure.js'

/** Cells keep their place in the row. */
const kept: ReadonlySet<string> = new Set(['TD', 'TH', 'Document'])

/** Takes out elements in which nothing is left. */
export function withoutEmpties(root: Element): Element {
  return rebuild(root, change)
}

function change(element: Element): readonly Kid[] {
  return element.kids.length === 0 && !kept.has(element.role) ? [] : [element]
}
