import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { half } from './block-height.js'
import { px, textSteps } from './box-sizes.js'
import { contentLayout } from './slide-layout.js'
import { linesOf } from './text-width.js'
import { titleSize, titleText } from './title-zone.js'

// More lines of a lead are a wall of letters.
const mostLines = 5
// Widths of letters are estimates.
const sure = 0.95

const passages: ReadonlySet<Block['type']> = new Set(['paragraph', 'aim', 'relevance'])

/** Whether two columns with heads, of one short passage each, have a slide to themselves: as large as its lead they fill what would be empty below them. */
export function areFewWords(slide: Slide, language: string): boolean {
  const [columns, ...others] = bodyOf(slide)
  if (columns?.type !== 'columns' || others.length > 0 || contentLayout(slide) !== 'comparison') return false
  const { lead } = textSteps(language)
  const room = half(px['slide-width'] - 2 * px.edge) * sure
  return (
    columns.children.length === 2 &&
    titleSize(slide, language) === 'large' &&
    titleText(slide, language) > lead &&
    columns.children.every(
      ({ kind, icon, children: [head, passage, ...rest] }) =>
        kind === undefined &&
        icon === undefined &&
        rest.length === 0 &&
        head?.type === 'heading' &&
        linesOf(textOf(head), lead, room, 700, language) === 1 &&
        passage !== undefined &&
        passages.has(passage.type) &&
        linesOf(textOf(passage), lead, room, 400, language) <= mostLines
    )
  )
}
