import type { List } from 'mdast'
import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Block } from '../deck/blocks.js'
import type { PictureLayout, Slide } from '../deck/deck.js'
import { memoizeWeak } from '../deck/memoize-weak.js'
import { all, isTitle, textOf } from '../deck/walk.js'
import { partBeside } from './beside.js'
import { half, minDiagramHeight, stackHeight, twoColumnsHeight } from './block-height.js'
import { lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { layoutHeight } from './layout-height.js'
import { pictureLayout } from './picture-layout.js'
import { contentLayout } from './slide-layout.js'
import { linesOf } from './text-width.js'
import { headHeight, titleLines } from './title-zone.js'

/** How large the text of a slide is: one of two steps, the same on every slide. `dense` is the floor that a last row can read: 32 px of 720. */
export type SlideDensity = 'normal' | 'dense'

/** The smallest running text of a slide in px, sources apart. */
export const smallestText = px['text-dense']
const slideHeight = px['slide-height']
const top = px['slide-top']
const width = px['slide-width'] - 2 * px.edge
// Sources begin with a word that says what they are.
const sourcesLabel = 120
// A diagram that has the slide to itself takes no more than fits under a title.
const maxDiagramHeight = 470
// What is drawn must not touch the sources below it.
const aboveFoot = 12
// A shorter list reads better in one column, even a little smaller.
const longList = 8

/** How the text of a slide is set: its size, and whether its list stands in two columns. */
export interface SlideSetting {
  readonly density: SlideDensity
  readonly columns: 1 | 2
}

// From the best to look at to the last that is allowed.
const settings: readonly SlideSetting[] = [
  { density: 'normal', columns: 1 },
  { density: 'normal', columns: 2 },
  { density: 'dense', columns: 1 },
  { density: 'dense', columns: 2 }
]

/** Returns the best setting in which a slide in a language fits, predicted from its text; the shortest when it fits in none. */
export function slideSetting(slide: Slide, language: string): SlideSetting {
  return fittingOf(slide, language).setting
}

/** A setting, and the height in px that a slide takes in it. */
interface Fitting {
  readonly setting: SlideSetting
  readonly height: number
}

// Checks and drawings ask for the same slide's setting several times.
const fittings = memoizeWeak((_: Slide) => new Map<string, Fitting>())

function fittingOf(slide: Slide, language: string): Fitting {
  const known = fittings(slide).get(language) ?? findFitting(slide, language)
  fittings(slide).set(language, known)
  return known
}

function findFitting(slide: Slide, language: string): Fitting {
  let shortest: Fitting | undefined
  for (const setting of settings) {
    if (setting.columns === 2 && longListOf(slide) === undefined) continue
    const height = heightOf(slide, setting, language)
    if (height <= slideHeight) return { setting, height }
    if (!shortest || height < shortest.height) shortest = { setting, height }
  }
  return shortest ?? { setting: { density: 'dense', columns: 1 }, height: Number.POSITIVE_INFINITY }
}

/**
 * How far a slide's text runs over its foot in the tightest setting, in lines of body text; 0 when it fits. Predicted from
 * letter widths, without a browser: right to about a line.
 */
export function linesTooMany(slide: Slide, language: string): number {
  if (slide.kind !== 'content') return 0
  const { setting, height } = fittingOf(slide, language)
  const line = textSteps(language)[`text-${setting.density}`] * lineHeights(language)[setting.density]
  return Math.max(0, Math.ceil((height - slideHeight) / line - 0.5))
}

/** The height in px that a slide takes in its setting, predicted from its text: its foot included, more than 720 where it is too much. */
export function predictedHeight(slide: Slide, language: string): number {
  return fittingOf(slide, language).height
}

/** The height in px that is left for the diagram of a slide, its other blocks counted. */
export function diagramHeight(slide: Slide, language: string): number {
  const left = slideHeight - fittingOf(slide, language).height + minDiagramHeight - aboveFoot
  return Math.round(Math.min(Math.max(left, minDiagramHeight), maxDiagramHeight))
}

/** The list of a slide that has one long list of single lines and no second. */
function longListOf(slide: Slide): List | undefined {
  const [list, ...others] = slide.body.filter(block => block.type === 'list')
  if (list?.type !== 'list' || others.length > 0 || list.children.length < longList) return undefined
  return list.children.every(item => item.children.length === 1) ? list : undefined
}

function heightOf(slide: Slide, { density, columns }: SlideSetting, language: string): number {
  const lines = lineHeights(language)
  const text = textSteps(language)[`text-${density}`]
  const gap = density === 'dense' ? px['gap-dense'] : px.gap
  const size = { text, gap, line: lines[density], smallLine: lines.small, language }
  const blocks = forScreen(slide.body)
  const titles = blocks.filter(isTitle)
  const foot = blocks.filter(isInFoot)
  const pictures = pictureLayout(slide)
  const body = blocks.filter(block => !isTitle(block) && !isInFoot(block))
  if (titles.length > 1) return top + panelsHeight(blocks, size, lines.title) + footHeight(foot, lines.small, language)
  const belowHead = density === 'dense' ? px['body-top-dense'] : px['body-top']
  const head = titles.length > 0 ? headHeight(slide, language) + belowHead : 0
  const sources = pictures === 'picture-half' ? half(width) : px['sources-width']
  const own = layoutHeight(contentLayout(slide), body, { size, isLarge: density === 'normal' })
  const below = own ?? bodyHeight(body, size, columns, pictures)
  return top + head + below + footHeight(foot, lines.small, language, sources)
}

function bodyHeight(blocks: readonly Block[], size: Sizes, columns: 1 | 2, pictures?: PictureLayout): number {
  if (pictures === 'picture-set') return stackHeight(blocks.slice(0, 1), size, width) + captionHeight(blocks, size)
  const beside = partBeside(blocks)
  if (beside && pictures === 'portrait')
    return Math.max(
      px['portrait-height'],
      stackHeight(beside.words, size, width - px['portrait-width'] - px['columns-gap'])
    )
  if (beside) return stackHeight(beside.words, size, half(width))
  if (blocks.some(({ type }) => type === 'diagram')) return besideDiagram(blocks, size)
  if (columns === 1) return stackHeight(blocks, size, width)
  const list = blocks.find(block => block.type === 'list')
  const others = blocks.filter(block => block !== list)
  const rest = others.length > 0 ? stackHeight(others, size, width) + size.gap : 0
  return rest + (list?.type === 'list' ? twoColumnsHeight(list, size, width) : 0)
}

/** Running text on a slide with a diagram is its caption, and no larger than the words of the diagram. */
function besideDiagram(blocks: readonly Block[], size: Sizes): number {
  const caption = { ...size, text: px['text-beside'], line: size.smallLine }
  const heights = blocks.map(block => stackHeight([block], isCaption(block) ? caption : size, width))
  return heights.reduce((sum, height) => sum + height, size.gap * Math.max(0, blocks.length - 1))
}

function isCaption({ type }: Block): boolean {
  return type === 'paragraph' || type === 'list'
}

/** The height of the highest caption of a set of pictures, which stand side by side. */
function captionHeight(blocks: readonly Block[], size: Sizes): number {
  const images = all(blocks, 'image')
  const each = width / Math.max(1, images.length) - px['picture-gap']
  const text = px['text-caption']
  const lines = images.map(({ title }) => (title ? linesOf(title, text, each, 400, size.language) : 0))
  return Math.max(0, ...lines) * text * size.smallLine
}

function footHeight(
  blocks: readonly Block[],
  line: number,
  language: string,
  wide: number = px['sources-width']
): number {
  const text = px['text-small']
  const room = wide - sourcesLabel
  const paragraphs = blocks.flatMap(block => (isKind(block, 'shownOn', 'foot') ? block.children : []))
  const lines = paragraphs.reduce((sum, block) => sum + linesOf(textOf(block), text, room, 400, language), 0)
  return Math.max(px['foot-height'], px['foot-top'] + px['foot-bottom'] + Math.max(1, lines) * Math.ceil(text * line))
}

function panelsHeight(blocks: readonly Block[], size: Sizes, titleLine: number): number {
  const panels: Block[][] = []
  for (const block of blocks) {
    if (isTitle(block) || panels.length === 0) panels.push([])
    panels.at(-1)?.push(block)
  }
  const each = (width - px['panels-gap'] * (panels.length - 1)) / panels.length
  const title = px['title-panel']
  const heights = panels.map(panel => {
    const titles = panel.filter(isTitle)
    const lines = titles.reduce((sum, block) => sum + titleLines(block, title, size.language, each), 0)
    const body = panel.filter(block => !isTitle(block))
    return lines * title * titleLine + px['panel-gap'] + stackHeight(body, { ...size, gap: px['panel-gap'] }, each)
  })
  return px['panel-line'] + px['panel-top'] + Math.max(...heights) + px['panels-bottom']
}

function isInFoot(block: Block): boolean {
  return isKind(block, 'shownOn', 'foot')
}
