import type { Table } from 'mdast'
import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Block, Chart, Diagram } from '../deck/blocks.js'
import { readChart } from '../deck/chart-table.js'
import type { Slide } from '../deck/deck.js'
import { diagramItems } from '../deck/diagram-items.js'
import { headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { usualHeight, usualWidth } from '../deck/diagrams.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { all, isTitle, textOf } from '../deck/walk.js'
import {
  comparisonAtFoot,
  figureRoomAtFoot,
  isAtFoot,
  isOnPhoto,
  isSet,
  sentenceAtFoot,
  widestAtFoot
} from './at-foot.js'
import { isPictureAlone } from './beside.js'
import { stackHeight } from './block-height.js'
import { bodyRoom, bodySizes } from './body-room.js'
import { px, type Sizes, textSteps } from './box-sizes.js'
import { layOutChart } from './charts/chart.js'
import { legendWidth } from './charts/legend.js'
import { fitDiagram } from './diagram-fit.js'
import { heightOf as numberHeight, numberLook } from './number-look.js'
import { photo } from './photo-sizes.js'
import { placeDiagram } from './place-diagram.js'
import { quotationHeight } from './quotation-size.js'
import { contentLayout, type SlideLayout } from './slide-layout.js'
import { isShortTable } from './table-height.js'
import { linesOf, textWidth } from './text-width.js'

// Of a quotation beside a photo: three short lines, and who said it. Longer ones have more of the width.
const mostBeside = 240

// Of a figure there: a smaller one takes more of the width.
const leastBesideWidest = 176

// Words of a diagram that are read from afar.
const leastOfDiagram = 32
const leastShare = 0.85

// Words of less width would look like a column of a newspaper, and the rule below a title like a dash.
const leastWidth = 340
const widthStep = 20
/** Of what lies on a panel. */
const panelWidths = Array.from(
  { length: (photo.words - photo.narrow) / widthStep + 1 },
  (_, at) => photo.narrow + at * widthStep
)
// Widths of letters are estimates.
const sure = 0.97

function figureAt(body: readonly Block[], width: number, language: string, room: number = bodyRoom) {
  return numberLook(body, { language, width, room, isOnPhoto: true })
}

const words: ReadonlySet<Block['type']> = new Set(['paragraph', 'list', 'blockquote', 'callout'])

/** What fits beside the clear part of a photo, by the layout of a slide; a layout that is not here needs the whole width. */
const fits: Partial<Readonly<Record<SlideLayout, (body: readonly Block[], size: Sizes, width: number) => boolean>>> = {
  title: (body, size, width) =>
    stackHeight(body, { ...size, text: textSteps(size.language)['part-text'] }, width) <= 240,
  headline: (body, size, width) => stackHeight(body, size, width) <= 240,
  statement: (body, { language }, width) =>
    width === photo.words
      ? isSet(body, px['photo-statement-small'], width, language, 5)
      : width === photo.slim
        ? isSet(body, px['photo-statement-slim'], width, language, 5)
        : isSet(body, px['photo-statement'], width, language, 3),
  number: (body, { language }, width) =>
    (figureAt(body, width, language)?.figure ?? -1) >= (width === photo.slim ? leastBesideWidest : 0),
  quotation: (body, size, width) => {
    const tall = (wide: number) =>
      stackHeight(body, { ...size, text: textSteps(size.language).lead }, wide - px['mark-inset'])
    return tall(width) <= (width < photo.words ? mostBeside : bodyRoom)
  },
  // Its lines stand apart.
  care: (body, size, width) =>
    stackHeight(body, size, width) <= bodyRoom * 0.8 && width >= photo.narrow && !all(body, 'blank').length,
  // No line is broken for the picture's sake.
  content: (body, size, width) => {
    const tall = stackHeight(body, size, width)
    return tall <= bodyRoom && tall === stackHeight(body, size, photo.words)
  }
}

type Wide = Table | Chart | Diagram

function isWide(block: Block): block is Wide {
  return block.type === 'table' || block.type === 'chart' || (block.type === 'diagram' && block.layout !== 'map')
}

/** Whether a table, a chart or a diagram says as much in a width as in all of a slide's, in words that are read as well. */
function isAsClear(wide: Wide, width: number, language: string): boolean {
  if (wide.type === 'table') return isShortTable(wide, language, width)
  // Lines that rise more steeply run through their figures.
  if (wide.type === 'chart')
    return (wide.kind !== 'line' || width === photo.words) && isChartAsClear(wide, width, language)
  // A field to fill in is wider than its words.
  if (all([wide], 'blank').length > 0) return false
  const items = diagramItems(wide)
  const [narrow, whole] = [
    { height: usualHeight, width },
    { height: usualHeight, width: usualWidth }
  ].map(({ height, width }) => fitDiagram(items, placeDiagram(wide.layout, items, language, height, width), language))
  if (!narrow || !whole || narrow.overfull.length > 0) return false
  return narrow.sizes.first >= Math.max(leastOfDiagram, whole.sizes.first * leastShare)
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
    narrow?.size === whole?.size &&
    shown(narrow) === shown(whole) &&
    (heads.length < 2 || legendWidth(heads, narrow?.size ?? 0) <= width)
  )
}

/**
 * The width in px that a slide's words keep to on a photo, at the start of the line, so that the rest of it is seen as it was taken: less
 * than half, about half or two thirds of the slide. Undefined where there is no photo, and where what the slide holds needs the whole width.
 */
export const wordsOnPhoto = memoizeWeakWith((slide: Slide, language: string): number | undefined => {
  if (!isOnPhoto(slide)) return undefined
  const layout = contentLayout(slide)
  const blocks = forScreen(slide.body).filter(block => !isKind(block, 'shownOn', 'foot'))
  const titles = blocks.filter(isTitle)
  const body = blocks.filter(block => !isTitle(block))
  const [first, ...others] = body
  const only = others.length === 0 ? first : undefined
  const wide = only && isWide(only) ? only : undefined
  const compared = comparisonAtFoot(slide, language)
  if (titles.length > 1 || compared) return compared
  if (!wide && body.some(block => !words.has(block.type) || isPictureAlone(block))) return undefined
  const size = bodySizes(language)
  const isTitled = (width: number) => {
    // The least share of the slide is for titles that are as large there as elsewhere.
    const large = width === photo.slim ? px.display : px.title
    const least = layout === 'title' || layout === 'headline' ? large : textSteps(language)['title-small']
    return isSet(titles, least * 1.06, width, language, layout === 'title' ? 3 : 2)
  }
  if (wide)
    return panelWidths.find(
      width => isSet(titles, px.title * 1.06, width, language, 1) && isAsClear(wide, width, language)
    )
  const sentence = sentenceAtFoot(slide, language)
  const isLow = isAtFoot(slide, language)
  const widths =
    sentence !== undefined
      ? [widestAtFoot]
      : isLow
        ? [photo.words]
        : [photo.slim, photo.narrow, ...(layout === 'quotation' ? [photo.table] : []), photo.words]
  const holds = (width: number) =>
    isTitled(width) && (sentence !== undefined || fits[layout]?.(body, size, width) === true)
  const isLarge = layout === 'title' || layout === 'headline'
  // Above a figure, what stands before a title's colon is a small line of its own.
  const { head, detail } = headAndDetail(textOf(titles))
  const [above, below] = [textWidth(head, 700) * textSteps(language).kicker, textWidth(detail, 700) * px.title]
  const parted = layout === 'number' && detail !== '' ? Math.max(above, below) * 1.06 : Number.POSITIVE_INFINITY
  // A title is as large as elsewhere where more of the width makes it so.
  const isWhole = (width: number) =>
    isLarge || isSet(titles, px.title * 1.06, width * sure, language, 1) || parted <= width * sure
  const chosen = widths.find(width => holds(width) && isWhole(width)) ?? widths.find(holds)
  if (chosen === undefined || isLarge) return chosen
  // A box keeps to running text, whose lines end where it does.
  const isBox = body.every(({ type }) => type === 'callout')
  const lead = isBox ? size.text : textSteps(language).lead
  /** What words have in common in all widths in which they stand as well: how many lines they take, and how large they are. */
  const setIn = (width: number) => {
    if (layout === 'number') {
      const room = isLow ? figureRoomAtFoot : bodyRoom
      const look = figureAt(body, width, language, room)
      return look && `${look.figure} ${numberHeight(body, look, { language, width, room })}`
    }
    if (layout === 'quotation') return quotationHeight(body, { size, isLarge: true, room: bodyRoom, onPhoto: width })
    if (layout === 'statement')
      return linesOf(textOf(body), sentence ?? px['photo-statement-small'], width, 700, language)
    return stackHeight(body, { ...size, text: isLow ? lead : size.text }, width)
  }
  const titleStep = isSet(titles, px.title, chosen * sure, language, 1) ? px.title : photo.title
  const lines = linesOf(textOf(titles), titleStep, chosen, 700, language)
  const longest = layout === 'statement' ? px['photo-statement'] : layout === 'number' ? 0 : lead
  const fitting = Array.from({ length: (chosen - leastWidth) / widthStep }, (_, at) => leastWidth + at * widthStep)
  return (
    fitting.find(
      width =>
        isSet(titles, titleStep, width * sure, language, lines) &&
        isSet(body, longest, width - (layout === 'quotation' ? px['mark-inset'] : 0), language) &&
        setIn(width * sure) === setIn(chosen)
    ) ?? chosen
  )
})

/** A table, a chart or a diagram has a ground of its own beside the photo. */
export function hasPanel({ body }: Slide): boolean {
  return body.some(({ type }) => type === 'table' || type === 'chart' || type === 'diagram')
}
