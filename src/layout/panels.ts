import type { Block } from '../deck/blocks.js'
import { isTitle } from '../deck/walk.js'
import { stackHeight } from './block-height.js'
import { lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { titleLines } from './title-zone.js'

const width = px['slide-width'] - 2 * px.edge

/** The panels of a slide with several titles: each title begins one. */
export function panelsOf(blocks: readonly Block[]): Block[][] {
  const panels: Block[][] = []
  for (const block of blocks) {
    if (isTitle(block) || panels.length === 0) panels.push([])
    panels.at(-1)?.push(block)
  }
  return panels
}

/** Whether the last panel is the scope of the lesson, which has half of the slide to itself; the others stand one below the other in the other half. */
export function endsInScope(panels: readonly (readonly Block[])[]): boolean {
  return panels.length > 1 && panels.at(-1)?.some(({ type }) => type === 'scope') === true
}

/** How many panels stand side by side. */
export function panelColumns(blocks: readonly Block[]): number {
  const panels = panelsOf(blocks)
  return endsInScope(panels) ? 2 : panels.length
}

/** The height in px of panels, their titles included. */
export function panelsHeight(blocks: readonly Block[], size: Sizes, titleLine: number): number {
  const panels = panelsOf(blocks)
  const isSplit = endsInScope(panels)
  const columns = panelColumns(blocks)
  const each = (width - px['panels-gap'] * (columns - 1)) / columns
  const { language } = size
  // Beside the scope, what the lesson is for keeps the larger step.
  const large = { ...size, text: textSteps(language)['text-normal'], line: lineHeights(language).normal }
  const heights = panels.map((panel, index) => {
    const title = px['title-panel']
    const titles = panel.filter(isTitle)
    const lines = titles.reduce((sum, block) => sum + titleLines(block, title, size.language, each), 0)
    const isBelow = isSplit && index > 0 && index < panels.length - 1
    const zone = isBelow ? px['panel-top'] : px['head-height']
    const head = Math.max(zone, lines * title * titleLine) + px['head-padding'] + px['head-line']
    const set = isSplit && index < panels.length - 1 ? large : size
    const body = panel.filter(block => !isTitle(block))
    return head + stackHeight(body, set, each)
  })
  if (!isSplit) return Math.max(...heights)
  const stacked = heights.slice(0, -1)
  const gaps = (stacked.length - 1) * px['body-top']
  return Math.max(
    heights.at(-1) ?? 0,
    stacked.reduce((sum, height) => sum + height, gaps)
  )
}
