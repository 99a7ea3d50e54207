import type { PhrasingContent, RootContent, Table } from 'mdast'
import { half } from '../../layout/block-height.js'
import { px } from '../../layout/box-sizes.js'
import { longestPiece } from '../../layout/text-width.js'
import type { ForeignDeck, ForeignSlide } from '../foreign.js'
import { listOf } from '../lists.js'
import { wordsOf } from './words.js'

/** The width of a slide's text in px, with some room to spare. */
const room = 1090

/** A deck whose tables are as wide as a slide: a wider one is cut between its columns, each part with the first; what cannot be cut is a list. */
export function withNarrowTables(deck: ForeignDeck): ForeignDeck {
  return { ...deck, slides: deck.slides.map(slide => narrowed(slide, deck.language)) }
}

function narrowed(slide: ForeignSlide, language: string): ForeignSlide {
  const losses = [...slide.losses]
  const narrow = (nodes: readonly RootContent[], width: number): RootContent[] =>
    nodes.flatMap((node): RootContent[] => {
      if (node.type === 'table') {
        const parts = cutTable(node, width, language)
        if (parts.length > 1 || parts[0] !== node)
          losses.push('A table that is wider than a slide: it was cut between its columns, or became a list')
        return parts
      }
      if (node.type !== 'containerDirective' || node.name === 'chart') return [node]
      const inside = node.name === 'column' ? half(width) - 10 : width
      return [{ ...node, children: narrow(node.children, inside) as never[] }]
    })
  const body = narrow(slide.body, room)
  return losses.length === slide.losses.length ? slide : { ...slide, body, losses: [...new Set(losses)] }
}

function cutTable(table: Table, width: number, language: string): RootContent[] {
  const columns = Math.max(0, ...table.children.map(row => row.children.length))
  const widths = Array.from({ length: columns }, (_, at) => columnWidth(table, at, language))
  if (sum(widths) <= width) return [table]
  const [first = 0, ...rest] = widths
  if (rest.some(own => first + own > width)) return [asList(table)]
  const groups: number[][] = [[]]
  let used = first
  for (const [index, own] of rest.entries()) {
    if (used + own > width) {
      groups.push([])
      used = first
    }
    groups.at(-1)?.push(index + 1)
    used += own
  }
  return groups.map(group => ({
    ...table,
    children: table.children.map(row => ({
      ...row,
      children: [0, ...group].flatMap(at => row.children[at] ?? [])
    }))
  }))
}

/** The least width of a column in px: that of its longest word. */
function columnWidth(table: Table, at: number, language: string): number {
  const words = table.children.map((row, index) => {
    const text = wordsOf(row.children[at]?.children ?? [])
    return longestPiece(text, index === 0 ? 700 : 400, language).width
  })
  return Math.max(1, ...words) * px['cell-text'] + 2 * px['cell-inset']
}

function asList({ children: [head, ...rows] }: Table): RootContent {
  const separator: PhrasingContent = { type: 'text', value: '; ' }
  const items = (rows.length > 0 ? rows : head ? [head] : []).map(row =>
    row.children
      .filter(({ children }) => children.length > 0)
      .flatMap((cell, index) => (index === 0 ? cell.children : [separator, ...cell.children]))
  )
  const titles =
    rows.length > 0 && head
      ? head.children
          .filter(({ children }) => children.length > 0)
          .flatMap((cell, index) => (index === 0 ? cell.children : [separator, ...cell.children]))
      : []
  return listOf([...(titles.length > 0 ? [titles] : []), ...items])
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
