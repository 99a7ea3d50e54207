import { label } from '../labels.js'
import { make, makeButton } from './elements.js'

/** Makes the table of a form: its cells are fields, and rows can be added and taken out. */
export function makeTable(rows: readonly (readonly string[])[]): { readonly element: HTMLElement; read(): object } {
  const body = make('tbody', '')
  const width = rows[0]?.length ?? 1
  body.append(...rows.map((cells, from) => row(cells, from)))

  function row(cells: readonly string[], from: number | undefined): HTMLTableRowElement {
    const made = make('tr', '')
    if (from !== undefined) made.dataset.from = String(from)
    made.append(
      ...cells.map((text, column) => {
        const cell = make('input', '')
        cell.value = text
        cell.dir = 'auto'
        const head = from === 0 ? '' : (rows[0]?.[column] ?? '')
        cell.setAttribute('aria-label', head || label('deskFormCell'))
        return make(from === 0 ? 'th' : 'td', '', cell)
      })
    )
    const out = makeButton(label('deskFormRemove'), () => {
      const next = made.nextElementSibling ?? made.previousElementSibling
      made.remove()
      next?.querySelector('input')?.focus()
    })
    // Without its head it is no table.
    made.append(make('td', '', ...(from === 0 ? [] : [out])))
    return made
  }

  const more = makeButton(label('deskFormAddRow'), () => {
    const fresh = row(
      Array.from({ length: width }, () => ''),
      undefined
    )
    body.append(fresh)
    fresh.querySelector('input')?.focus()
  })
  return {
    element: make('div', 'wide form-table', make('table', '', body), more),
    read: () => ({
      type: 'table',
      rows: [...body.rows].flatMap(line => {
        const cells = [...line.querySelectorAll('input')].map(({ value }) => value.trim())
        const { from } = line.dataset
        if (from === undefined && cells.every(cell => cell === '')) return []
        return [{ ...(from !== undefined && { from: Number(from) }), cells }]
      })
    })
  }
}
