import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Block, Chart, Diagram } from '../deck/blocks.js'
import { readChart } from '../deck/chart-table.js'
import type { Slide } from '../deck/deck.js'
import { diagramItems } from '../deck/diagram-items.js'
import { usualWidth } from '../deck/diagrams.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { isTitle } from '../deck/walk.js'
import { isOnPhoto, isSet } from './at-foot.js'
import { minDiagramHeight } from './block-height.js'
import { px, textSteps } from './box-sizes.js'
import { layOutChart } from './charts/chart.js'
import { heightOf } from './content-height.js'
import { fitDiagram } from './diagram-fit.js'
import { panelsInBand } from './panels.js'
import { isWide } from './photo-panel.js'
import { band } from './photo-sizes.js'
import { placeDiagram } from './place-diagram.js'
import { contentLayout, isRuled } from './slide-layout.js'
import { wordsOnPhoto } from './words-on-photo.js'

/** How much lower what a slide holds begins below a band of its photo of such a height, in px: its title keeps to one line. */
const lowerBy = (height: number) => height + band.gap + band.head - px['slide-top'] - px['head-height']

// Of words beside those that a drawing has in all of the height.
const leastShare = 0.85
const aboveFoot = 6
const mostDiagram = 470

/** How much lower a slide's words stand because a band of its photo runs along its whole top, in px. 0 where there is none. */
export function bandShift(slide: Slide, language: string): number {
  const height = bandHeight(slide, language)
  return height === undefined ? 0 : lowerBy(height)
}

/**
 * The height in px of a band of a slide's photo along its whole top, above what needs the whole width: as high as lets words keep their size in
 * the height that is left. Undefined where there is none: a thinner strip shows nothing of a photo.
 */
export const bandHeight = memoizeWeakWith((slide: Slide, language: string): number | undefined => {
  if (!isOnPhoto(slide) || slide.kind !== 'content' || wordsOnPhoto(slide, language) !== undefined) return undefined
  const blocks = forScreen(slide.body)
  const titles = blocks.filter(isTitle)
  if (titles.length === 0) return undefined
  if (titles.length > 1) return band.heights.find(height => panelsInBand(blocks, language, lowerBy(height)))
  if (!isRuled(contentLayout(slide))) return undefined
  const [only, ...others] = blocks.filter(block => !isTitle(block) && !isKind(block, 'shownOn', 'foot'))
  const isLine = isSet(titles, textSteps(language).title * sure, px['slide-width'] - 2 * px.edge, language, 1)
  if (!only || others.length > 0 || !isLine || !isWide(only)) return undefined
  const whole = px['slide-height'] - heightOf(slide, { density: 'normal', columns: 1, air: 0 }, language)
  return band.heights.find(height => isAsClear(only, whole - lowerBy(height), language))
})

// Widths of letters are estimates.
const sure = 1.06

/** Whether what is drawn says as much in words as large where so many px are left beside the least that it takes. */
function isAsClear(block: Block, left: number, language: string): boolean {
  if (block.type === 'table') return left >= 0
  const height = Math.min(mostDiagram, left + minDiagramHeight - aboveFoot)
  if (height < band.drawing) return false
  return block.type === 'chart' ? isChartAsClear(block, height, language) : isDiagramAsClear(block, height, language)
}

function isDiagramAsClear(diagram: Block, height: number, language: string): boolean {
  if (diagram.type !== 'diagram') return false
  const [low, whole] = [height, mostDiagram].map(height => fitIn(diagram, height, language))
  if (!low || !whole || low.overfull.length > 0) return false
  return (['first', 'second', 'list'] as const).every(role => low.sizes[role] >= whole.sizes[role] * leastShare)
}

function fitIn(diagram: Diagram, height: number, language: string) {
  const items = diagramItems(diagram)
  return fitDiagram(items, placeDiagram(diagram.layout, items, language, height), language)
}

function isChartAsClear(chart: Chart, height: number, language: string): boolean {
  const { kind, highlight } = chart
  const table = readChart(chart, language)
  const [low, whole] = [height, mostDiagram].map(height =>
    layOutChart({ kind, table, highlight, canvas: { width: usualWidth, height }, language })
  )
  const shown = (one: typeof low) => one?.values.flat().filter(value => value !== undefined).length
  return low !== undefined && low.size === whole?.size && shown(low) === shown(whole)
}
