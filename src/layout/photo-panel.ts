import type { Table } from 'mdast'
import type { Block, Chart, Diagram } from '../deck/blocks.js'
import { readChart } from '../deck/chart-table.js'
import type { Slide } from '../deck/deck.js'
import { diagramItems } from '../deck/diagram-items.js'
import { usualHeight, usualWidth } from '../deck/diagrams.js'
import { all } from '../deck/walk.js'
import { isAtFoot, isSet } from './at-foot.js'
import { px } from './box-sizes.js'
import { layOutChart } from './charts/chart.js'
import { legendWidth } from './charts/legend.js'
import type { PlacedChart } from './charts/placed-chart.js'
import { fitDiagram } from './diagram-fit.js'
import { photo } from './photo-sizes.js'
import { placeDiagram } from './place-diagram.js'
import { contentLayout, type SlideLayout } from './slide-layout.js'
import { isShortTable } from './table-height.js'

// In narrower arrows icons lie on their points.
const mostSteps = 3

// Words of a diagram that are read from afar.
const leastOfDiagram = 32
const leastShare = 0.85

// Beside long names bars of a narrow chart are too short to be compared.
const leastOfBars = 0.55

type Wide = Table | Chart | Diagram

export function isWide(block: Block): block is Wide {
  return block.type === 'table' || block.type === 'chart' || (block.type === 'diagram' && block.layout !== 'map')
}

/** Whether a table, a chart or a diagram says as much in a width as in all of a slide's, in words that are read as well. */
function isAsClear(wide: Wide, width: number, language: string): boolean {
  if (wide.type === 'table') return isShortTable(wide, width)
  if (wide.type === 'chart') return !isBroken(wide, language) && isChartAsClear(wide, width, language)
  // A field to fill in is wider than its words.
  if (all([wide], 'blank').length > 0) return false
  const items = diagramItems(wide)
  if (wide.layout === 'steps' && items.length > mostSteps) return false
  const [narrow, whole] = [
    { height: usualHeight, width },
    { height: usualHeight, width: usualWidth }
  ].map(({ height, width }) => fitDiagram(items, placeDiagram(wide.layout, items, language, height, width), language))
  if (!narrow || !whole || narrow.overfull.length > 0) return false
  return narrow.sizes.first >= Math.max(leastOfDiagram, whole.sizes.first * leastShare)
}

/** Whether a line turns on its way: where it rises more steeply it runs through its figures. From one point to another it is a slope. */
function isBroken(chart: Chart, language: string): boolean {
  return chart.kind === 'line' && readChart(chart, language).rows.length > 2
}

function isChartAsClear(chart: Chart, width: number, language: string): boolean {
  const table = readChart(chart, language)
  const { kind, highlight } = chart
  const [narrow, whole] = [width, usualWidth].map(width =>
    layOutChart({ kind, table, highlight, canvas: { width, height: usualHeight }, language })
  )
  const shown = (one: typeof narrow) => one?.values.flat().filter(value => value !== undefined).length
  const heads = table.heads.map(({ text }) => text)
  return (
    (kind !== 'bar' || barShare(narrow) > leastOfBars) &&
    narrow?.size === whole?.size &&
    shown(narrow) === shown(whole) &&
    (heads.length < 2 || legendWidth(heads, narrow?.size ?? 0) <= width)
  )
}

/** The share of a chart's width that its longest bar has between names and numbers. */
function barShare(chart: PlacedChart | undefined): number {
  if (!chart) return 0
  const names = chart.names.map(name => (name ? name.box.x + name.box.width : 0))
  const numbers = chart.values.flat().map(value => value?.box.x ?? 0)
  return (Math.max(...numbers) - Math.max(...names)) / chart.canvas.width
}

/** The width in px of a panel for a table, a chart or a diagram below its title on a photo; undefined where it needs more, which leaves the photo too little. */
export function panelWidth(wide: Wide, titles: readonly Block[], language: string): number | undefined {
  const width = photo.panel
  return isSet(titles, px.title * 1.06, width, language, 1) && isAsClear(wide, width, language) ? width : undefined
}

// What is read line by line; a title, a sentence, a figure and a quotation are looked at with the photo.
const inLines: ReadonlySet<SlideLayout> = new Set(['content', 'outcomes', 'takeaways', 'care'])

/** Whether a layout is read line by line, which is done on a ground of its own. */
export function isReadInLines(layout: SlideLayout): boolean {
  return inLines.has(layout)
}

/** Whether what stands beside a photo has a solid ground of its own, from edge to edge: whatever is read line by line, unless it stands along the foot. */
export function hasPanel(slide: Slide, language: string): boolean {
  return hasWide(slide) || (isReadInLines(contentLayout(slide)) && !isAtFoot(slide, language))
}

/** Whether a slide has a table, a chart or a diagram. */
function hasWide({ body }: Slide): boolean {
  return body.some(({ type }) => type === 'table' || type === 'chart' || type === 'diagram')
}
