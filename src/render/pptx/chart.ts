import type { Chart } from '../../deck/blocks.js'
import { type ChartText, readChart } from '../../deck/chart-table.js'
import type { Box } from '../../deck/diagrams/geometry.js'
import { layOutChart } from '../../layout/charts/chart.js'
import type { ChartShape, PlacedText } from '../../layout/charts/placed-chart.js'
import type { Xml } from '../office/xml.js'
import { nativeChart } from './charts/native-chart.js'
import { chartTints } from './charts/tints.js'
import type { SlideContext } from './context.js'
import { onSlide } from './diagram.js'
import { outlineOf } from './paths.js'
import { drawingWidth } from './places.js'
import { group, noInsets, textShape } from './shapes.js'
import { runsOf } from './text.js'

/** What a line above or below the chart takes, in px. */
const lineHeight = 44

/** A chart that office programs draw from its numbers, where they know its kind; else one group of shapes. Either says the numbers of its table in words. Patterns for paper without grey are left out. */
export function chartShapes(node: Chart, box: Box, context: SlideContext): Xml[] {
  const { language, deck, palette, isRtl } = context
  const table = readChart(node, deck.frontMatter.language)
  const [above, below] = [table.above, table.below].map(blocks => blocks.filter(({ type }) => type === 'paragraph'))
  const plot = {
    ...box,
    y: box.y + lineHeight * (above?.length ?? 0),
    height: box.height - lineHeight * ((above?.length ?? 0) + (below?.length ?? 0))
  }
  const native = nativeChart(node, table, altOf(table), plot, context)
  const { kind, highlight } = node
  const canvas = { width: drawingWidth, height: plot.height }
  const placed = layOutChart({ kind, table, highlight, canvas, language })
  const word = (text: ChartText, place: PlacedText | undefined, isValue = false): Xml[] => {
    if (!place) return []
    const runs = isValue ? [{ text: text.text }] : runsOf(text.cell.children)
    const onBar = kind === 'stacked' && isValue && place.isStrong
    return [
      textShape(
        {
          name: text.text,
          box: onSlide(place.box, plot, isRtl),
          paras: [{ runs, align: place.align }],
          size: place.size ?? placed.size,
          bold: place.isStrong || place.tone === 'bold',
          colour: palette.colour(wordColour(place, onBar, highlight !== undefined)),
          anchor: 'ctr'
        },
        context
      )
    ]
  }
  const said = (blocks: typeof above, y: number) =>
    (blocks ?? []).map((block, index) =>
      textShape(
        {
          name: 'chart text',
          box: { ...box, y: y + index * lineHeight, height: lineHeight },
          paras: block.type === 'paragraph' ? [{ runs: runsOf(block.children) }] : [],
          size: 24,
          colour: palette.colour('ink-quiet')
        },
        context
      )
    )
  const scale = (placed.ticks ?? []).map(({ text, box: at }) =>
    textShape(
      {
        name: 'scale',
        // As wide as its letters, a box would break them.
        box: onSlide({ ...at, x: at.x - 20, width: at.width + 40 }, plot, isRtl),
        paras: [{ runs: [{ text }], align: 'centre' }],
        size: placed.size,
        colour: palette.colour('ink-quiet'),
        anchor: 'ctr'
      },
      context
    )
  )
  const shapes = [
    ...scale,
    ...placed.shapes.flatMap(shape => drawShape(shape, plot, highlight !== undefined, context)),
    ...table.heads.flatMap((head, at) => word(head, placed.heads[at])),
    ...table.rows.flatMap(({ name, values }, row) => [
      ...word(name, placed.names[row]),
      ...values.flatMap((value, column) => word(value, placed.values[row]?.[column], true))
    ])
  ]
  const drawn = native ?? group(node.kind, altOf(table), plot, shapes)
  return [...said(above, box.y), drawn, ...said(below, plot.y + plot.height)]
}

/** The table of a chart in words, a row to a line. */
function altOf({ heads, rows }: ReturnType<typeof readChart>): string {
  const isOne = heads.length === 1
  return rows
    .map(({ name, values }) => {
      const said = values.map(({ text }, at) => (isOne ? text : `${heads[at]?.text ?? ''} ${text}`))
      return `${name.text}: ${said.join(', ')}`
    })
    .join('\n')
}

function wordColour({ isStrong, tone }: PlacedText, onBar: boolean, isFocused: boolean): string {
  if (!isStrong) return tone === 'quiet' ? 'ink-quiet' : 'ink'
  if (isFocused) return onBar ? 'ground' : 'emphasis'
  return onBar ? 'ground' : 'accent-strong'
}

function drawShape({ path, look }: ChartShape, from: Box, isFocused: boolean, context: SlideContext): Xml[] {
  if (look.startsWith('hatch') || look === 'shade' || path === '') return []
  const { palette, isRtl } = context
  const outline = outlineOf(path, isRtl ? { from, mirror: drawingWidth } : { from })
  const [second, third, last] = chartTints(context)
  const fills: Readonly<Record<string, Xml>> = {
    'level-1': palette.colour(isFocused ? 'emphasis' : 'solid-edge'),
    'level-2': second,
    'level-3': third,
    'level-4': last
  }
  const widths: Readonly<Record<string, number>> = { 'line-1': 6, 'line-2': 3, 'line-3': 3, 'line-4': 3 }
  const fill = fills[look]
  // Lines are told apart without colour.
  const dash = look === 'line-2' ? 'dash' : look === 'line-3' ? 'sysDot' : undefined
  const isFirst = look === 'level-1' || look === 'line-1'
  const isGround = look === 'track' || look === 'axis' || look === 'grid' || look === 'leader'
  return [
    textShape(
      {
        name: look,
        paras: [],
        box: outline.box,
        geometry: outline.geometry,
        ...(fill && { fill }),
        line: palette.colour(isGround || (isFocused && !isFirst) ? 'line' : isFocused ? 'emphasis' : 'solid-edge'),
        lineWidth: widths[look] ?? 2,
        ...(dash && { dash }),
        insets: noInsets
      },
      context
    )
  ]
}
