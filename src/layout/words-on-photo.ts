import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Block, Chart } from '../deck/blocks.js'
import { readChart } from '../deck/chart-table.js'
import type { Slide } from '../deck/deck.js'
import { usualHeight, usualWidth } from '../deck/diagrams.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { isTitle, textOf } from '../deck/walk.js'
import { isPictureAlone } from './beside.js'
import { stackHeight } from './block-height.js'
import { bodyRoom, bodySizes } from './body-room.js'
import { px, type Sizes, textSteps } from './box-sizes.js'
import { layOutChart } from './charts/chart.js'
import { legendWidth } from './charts/legend.js'
import { contentLayout, type SlideLayout } from './slide-layout.js'
import { isShortTable } from './table-height.js'
import { linesOf, longestPiece } from './text-width.js'

// Of a quotation beside the larger part of a photo: three short lines, and who said it.
const mostBesideWidest = 240

// The sentence along the foot of a photo, in px.
const sentenceAtFoot = 60

const words: ReadonlySet<Block['type']> = new Set(['paragraph', 'list', 'blockquote', 'callout'])

/** What fits beside the clear part of a photo, by the layout of a slide; a layout that is not here needs the whole width. */
const fits: Partial<Readonly<Record<SlideLayout, (body: readonly Block[], size: Sizes, width: number) => boolean>>> = {
  title: (body, size, width) =>
    stackHeight(body, { ...size, text: textSteps(size.language)['part-text'] }, width) <= 240,
  headline: (body, size, width) => stackHeight(body, size, width) <= 240,
  statement: (body, { language }, width) =>
    width === px['photo-words']
      ? isSet(body, px['photo-statement-small'], width, language, 5)
      : width === px['photo-slim']
        ? isSet(body, px['photo-statement-slim'], width, language, 5)
        : isSet(body, px['photo-statement'], width, language, 3),
  number: ([figure, ...meaning], size, width) =>
    figure !== undefined &&
    isSet([figure], px['photo-figure'], width, size.language, 1) &&
    stackHeight(meaning, { ...size, text: textSteps(size.language).lead }, width) <= 220,
  quotation: (body, size, width) => {
    const tall = (wide: number) =>
      stackHeight(body, { ...size, text: textSteps(size.language).lead }, wide - px['mark-inset'])
    return tall(width) <= (width === px['photo-slim'] ? mostBesideWidest : bodyRoom)
  },
  // No line is broken for the picture's sake.
  content: (body, size, width) => {
    const tall = stackHeight(body, size, width)
    return tall <= bodyRoom && tall === stackHeight(body, size, px['photo-words'])
  }
}

function isSet(blocks: readonly Block[], size: number, width: number, language: string, lines: number): boolean {
  const text = textOf(blocks)
  return longestPiece(text, 700, language).width * size <= width && linesOf(text, size, width, 700, language) <= lines
}

/** Whether a chart says as much in a width as in all of a slide's, in words of one size. */
function isAsClear(chart: Chart, width: number, language: string): boolean {
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
  if (!slide.background || !('picture' in slide.background)) return undefined
  const layout = contentLayout(slide)
  const blocks = forScreen(slide.body).filter(block => !isKind(block, 'shownOn', 'foot'))
  const titles = blocks.filter(isTitle)
  const body = blocks.filter(block => !isTitle(block))
  const [first, ...others] = body
  const only = others.length === 0 ? first : undefined
  const wide = only?.type === 'table' || only?.type === 'chart' ? only : undefined
  if (titles.length > 1) return undefined
  if (!wide && body.some(block => !words.has(block.type) || isPictureAlone(block))) return undefined
  const size = bodySizes(language)
  const isTitled = (width: number) => {
    // The least share of the slide is for titles that are as large there as elsewhere.
    const large = width === px['photo-slim'] ? px.display : px.title
    const least = layout === 'title' || layout === 'headline' ? large : textSteps(language)['title-small']
    return isSet(titles, least * 1.06, width, language, layout === 'title' ? 3 : 2)
  }
  if (wide)
    return [px['photo-narrow'], px['photo-words']].find(
      width =>
        isSet(titles, px.title * 1.06, width, language, 1) &&
        (wide.type === 'table'
          ? isShortTable(wide, language, width)
          : width === px['photo-words'] && isAsClear(wide, width, language))
    )
  // Along the foot they take no line more than in all of the width, so that the sky above stays free.
  const isAsLow = (width: number) => slide.words !== 'foot' || heightAtFoot(width) === heightAtFoot(px['photo-words'])
  const heightAtFoot = (width: number) =>
    linesOf(textOf(titles), px.title * 1.06, width, 700, language) * bodyRoom +
    (layout === 'statement'
      ? linesOf(textOf(body), sentenceAtFoot, width, 700, language)
      : stackHeight(body, { ...size, text: textSteps(language).lead }, width))
  const widths = [px['photo-slim'], px['photo-narrow'], px['photo-words']]
  return widths.find(width => isTitled(width) && isAsLow(width) && fits[layout]?.(body, size, width) === true)
})
