import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** A name, and what is to be said of it: text or drawn content, or nothing. */
export type Fact = readonly [name: string, value: string | readonly ElementContent[] | undefined]

/** Names and values as a table with a heading in each row. Facts without a value are left out; `writeIns` are rows with an empty field. No rows, no table. */
export function factTable(facts: readonly Fact[], writeIns: readonly string[] = []): ElementContent[] {
  const rows = [
    ...facts.flatMap(([name, value]) =>
      value === undefined ? [] : [row(name, h('td', typeof value === 'string' ? [value] : [...value]))]
    ),
    ...writeIns.map(name => row(name, h('td', { className: ['write-in'] })))
  ]
  return rows.length === 0 ? [] : [h('table', { className: ['paper-table', 'facts-table'] }, h('tbody', rows))]
}

function row(name: string, cell: ElementContent) {
  return h('tr', [h('th', { scope: 'row' }, name), cell])
}
