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

/** How much lower what a slide holds begins below a band of its photo, in px: its title keeps to one line. */
const lower = band.top + band.head - px['slide-top'] - px['head-height']

// Of words beside those that a drawing has in all of the height.
const leastShare = 0.85
const aboveFoot = 6
const mostDiagram = 470

/**
 * How much lower a slide's words stand because a band of its photo runs along its whole top, in px: what needs the whole width, and keeps the size
 * of its words in the height that is left. 0 where there is none.
 */
export const bandShift = memoizeWeakWith((slide: Slide, language: string): number => {
  if (!isOnPhoto(slide) || slide.kind !== 'content' || wordsOnPhoto(slide, language) !== undefined) return 0
  const blocks = forScreen(slide.body)
  const titles = blocks.filter(isTitle)
  const left = px['slide-height'] - heightOf(slide, { density: 'normal', columns: 1, air: 0 }, language) - lower
  if (titles.length > 1) return left >= 0 && panelsInBand(blocks, language, lower) ? lower : 0
  if (titles.length === 0 || !isRuled(contentLayout(slide))) return 0
  const [only, ...others] = blocks.filter(block => !isTitle(block) && !isKind(block, 'shownOn', 'foot'))
  const isLine = isSet(titles, textSteps(language).title * sure, px['slide-width'] - 2 * px.edge, language, 1)
  return only && others.length === 0 && isLine && isWide(only) && isAsClear(only, left, language) ? lower : 0
})

// Widths of letters are estimates.
const sure = 1.06

/** Whether what is drawn says as much in words as large where so many px are left beside the least that it takes. */
function isAsClear(block: Block, left: number, language: string): boolean {
  if (block.type === 'table') return left >= 0
  const height = Math.min(mostDiagram, left + minDiagramHeight - aboveFoot)
  if (height < minDiagramHeight) return false
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
