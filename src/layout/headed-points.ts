import type { ListItem } from 'mdast'
import type { Block } from '../deck/blocks.js'
import { headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { itemsOf } from '../deck/lesson.js'
import { textOf } from '../deck/walk.js'
import { em, px, type Sizes } from './box-sizes.js'
import { linesOf, longestPiece } from './text-width.js'

// Widths of letters are estimates: in em.
const reserve = 0.12

/** Whether each of several points names before a colon what it is about, so that these names stand in a column of their own. */
export function areHeaded(blocks: readonly Block[], language: string): boolean {
  const items = itemsOf(blocks)
  return (
    items.length > 1 &&
    items.every(item => {
      const { head, detail } = partsOf(item)
      const isWhole = longestPiece(head, 700, language).width * px['text-normal'] <= px['head-column']
      return item.data?.icon === undefined && head !== '' && detail !== '' && isWhole
    })
  )
}

/** The height in px of points with their names beside them, in a box `room` px wide. */
export function headedHeight(blocks: readonly Block[], { text, line, air, language }: Sizes, room: number): number {
  const beside = room - px['head-column'] - px['head-gap']
  const heights = itemsOf(blocks).map(item => {
    const { head, detail } = partsOf(item)
    return Math.max(linesOf(head, text, px['head-column'], 700, language), linesOf(detail, text, beside, 400, language))
  })
  const lines = heights.reduce((sum, count) => sum + count, 0)
  return lines * text * line + (text * em['point-gap'] + air) * Math.max(0, heights.length - 1) + text * reserve
}

function partsOf(item: ListItem): { readonly head: string; readonly detail: string } {
  const { head, detail } = headAndDetail(textOf(item))
  return { head: head.trim(), detail: detail.trim() }
}
