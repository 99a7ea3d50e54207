import type { ElementContent } from 'hast'
import { h } from 'hastscript'

/** A name, and what is to be said of it: text or drawn content, or nothing. */
export type Fact = readonly [name: string, value: string | readonly ElementContent[] | undefined]

/** Names and values as a table with a heading in each row. Facts without a value are left out; no facts, no table. */
export function factTable(facts: readonly Fact[]): ElementContent[] {
  const rows = facts.flatMap(([name, value]) =>
    value === undefined
      ? []
      : [h('tr', [h('th', { scope: 'row' }, name), h('td', typeof value === 'string' ? [value] : [...value])])]
  )
  return rows.length === 0 ? [] : [h('table', { className: ['paper-table', 'facts-table'] }, h('tbody', rows))]
}
