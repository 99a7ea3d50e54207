import { type Element, type Kid, rebuild } from '../structure/structure.js'

/** What the parts of a table may hold (ISO 32000-1, table 337). */
const parts: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD']
}

/** Takes out whatever stands between a table, its rows and its cells; its content moves up until it fits. */
export function withPlainTables(root: Element): Element {
  return rebuild(root, change)
}

function change(element: Element): readonly Kid[] {
  const allowed = parts[element.role]
  return [allowed ? { ...element, kids: fitting(element.kids, allowed) } : element]
}

function fitting(kids: readonly Kid[], allowed: readonly string[]): readonly Kid[] {
  return kids.flatMap(kid =>
    kid.kind !== 'element' || allowed.includes(kid.role) ? [kid] : fitting(kid.kids, allowed)
  )
}
