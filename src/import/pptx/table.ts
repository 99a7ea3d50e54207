import type { PhrasingContent, RootContent, Table, TableCell } from 'mdast'
import { childOf, childrenOf, isOn, type Xml } from '../open/xml.js'
import { titlePhrasing } from '../phrasing.js'
import { type Para, readParas, type TextContext } from './text.js'

/** A table of a slide. Cells that were merged have their words in the first of them, which is said. */
export function readTable(table: Xml, context: TextContext): RootContent[] {
  const rows = childrenOf(table, 'tr').map(row => childrenOf(row, 'tc'))
  const cells = rows.flat()
  const isMerged = ({ attributes: { gridSpan, rowSpan, hMerge, vMerge } }: Xml) =>
    Number(gridSpan ?? 1) > 1 || Number(rowSpan ?? 1) > 1 || isOn(hMerge) || isOn(vMerge)
  if (cells.some(isMerged))
    context.lose('Merged cells of a table: their words stand in the first of them, the others are empty')
  const read = rows.map((row, index) => {
    const contents = row.map(cell => cellContent(readParas(childOf(cell, 'txBody'), context)))
    return index === 0 ? contents.map(titlePhrasing) : contents
  })
  return tableOf(read)
}

/** The paragraphs of a cell on one line, as Markdown has it. */
function cellContent(paras: readonly Para[]): PhrasingContent[] {
  return inOneLine(paras.map(({ content }) => content))
}

/** Paragraphs in one line; where one does not end with a sign, a semicolon keeps it apart. */
export function inOneLine(paras: readonly (readonly PhrasingContent[])[]): PhrasingContent[] {
  return paras.flatMap((content, index) => {
    const line = content.map((node): PhrasingContent => (node.type === 'break' ? { type: 'text', value: ' ' } : node))
    if (index === 0) return line
    const before = lastLetter(paras[index - 1] ?? [])
    return [{ type: 'text', value: /[.,;:!?。،؛؟…]/u.test(before) ? ' ' : '; ' }, ...line]
  })
}

function lastLetter(nodes: readonly PhrasingContent[]): string {
  const last = nodes.at(-1)
  if (!last) return ''
  return 'children' in last ? lastLetter(last.children) : 'value' in last ? last.value.slice(-1) : ''
}

/** Rows of cells as a table; short rows are filled up.*/
export function tableOf(rows: readonly (readonly (readonly PhrasingContent[])[])[]): Table[] {
  const width = Math.max(0, ...rows.map(row => row.length))
  if (width === 0) return []
  const cell = (children: readonly PhrasingContent[] = []): TableCell => ({
    type: 'tableCell',
    children: [...children]
  })
  return [
    {
      type: 'table',
      children: rows.map(row => ({
        type: 'tableRow',
        children: Array.from({ length: width }, (_, index) => cell(row[index]))
      }))
    }
  ]
}
