import type { Slide } from '../deck/deck.js'
import { textOf } from '../deck/walk.js'
import { longestPiece } from './text-width.js'

/** The sizes of titles in px that layouts ask for, and those that only long words make necessary. */
const steps = [76, 64, 52, 44, 36, 32] as const
const widths = { title: 1060, section: 1060, content: 1120 }
const panelGap = 48

/**
 * The largest size in px at which every word of a slide's titles fits its line, so that none is cut; undefined where any size does.
 * The smallest where none does.
 */
export function titleLimit({ body, kind }: Slide, language: string): number | undefined {
  const titles = body.filter(block => block.type === 'heading' && block.depth <= 2)
  const columns = kind === 'content' ? Math.max(1, titles.length) : 1
  const width = (widths[kind] - panelGap * (columns - 1)) / columns
  const longest = Math.max(0, ...titles.map(title => longestPiece(textOf(title), 700, language).width))
  const limit = steps.find(size => longest * size <= width) ?? 32
  return limit === steps[0] ? undefined : limit
}
