import type { Paragraph, PhrasingContent, Table, TableRow } from 'mdast'
import type { Block } from '../../deck/blocks.js'
import { textOf } from '../../deck/walk.js'

/**
 * Tables as lists: an item a row, after a line with the names of the columns. In large print a column is a few words wide, and readers who see
 * a part of the page at a time lose the row. A table with empty cells is one to fill in and stays.
 */
export function tablesAsLists(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => (block.type === 'table' && !hasEmptyCells(block) ? asList(block) : [block]))
}

function hasEmptyCells({ children: [, ...rows] }: Table): boolean {
  return rows.some(({ children }) => children.some(cell => textOf(cell.children).trim() === ''))
}

function asList({ children: [head, ...rows] }: Table): Block[] {
  if (!head || rows.length === 0) return []
  const names: Paragraph = { type: 'paragraph', children: [{ type: 'strong', children: inARow(head) }] }
  const items = rows.map(({ children: [first, ...others] }) => {
    const name: PhrasingContent[] = [{ type: 'strong', children: (first?.children ?? []).flatMap(plain) }]
    const said = others.flatMap(({ children }): PhrasingContent[] => [between, ...children])
    return { type: 'listItem' as const, children: [{ type: 'paragraph' as const, children: [...name, ...said] }] }
  })
  return [names, { type: 'list', ordered: false, spread: false, children: items }]
}

function plain(content: PhrasingContent): PhrasingContent[] {
  return content.type === 'strong' ? content.children : [content]
}

const between: PhrasingContent = { type: 'text', value: ' · ' }

function inARow({ children }: TableRow): PhrasingContent[] {
  return children.flatMap((cell, index): PhrasingContent[] => [...(index === 0 ? [] : [between]), ...cell.children])
}
