import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Block } from '../deck/blocks.js'
import type { PictureLayout, Slide } from '../deck/deck.js'
import { all, isTitle } from '../deck/walk.js'
import { partBeside } from './beside.js'
import { half, minDiagramHeight, stackHeight, taskHeight, twoColumnsHeight } from './block-height.js'
import { lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { withoutExercisePicture } from './exercise-picture.js'
import { activityWithPanel } from './facts-panel.js'
import { layoutHeight } from './layout-height.js'
import { baseEdge, onBase, standsOnBase } from './on-base.js'
import { panelsHeight } from './panels.js'
import { labelledHeight, labelsOf } from './picture-labels.js'
import { pictureLayout } from './picture-layout.js'
import { captionHeight } from './picture-set.js'
import { pointsApart } from './points-apart.js'
import { besideLabel, shortSources, sourcesRoom, sourcesText } from './short-sources.js'
import { contentLayout, isKicker, type SlideLayout } from './slide-layout.js'
import { linesOf } from './text-width.js'
import { headHeight } from './title-zone.js'
import { wordsWidth } from './words-beside.js'
import { wordsOnPhoto } from './words-on-photo.js'

/** How large the text of a slide is: one of two steps, the same on every slide. `dense` is the floor that a last row can read: 32 px of 720. */
export type SlideDensity = 'normal' | 'dense'

/** What stands between items beside their usual gap, in px: the steps that the sheet has. */
export type Air = 0 | 8 | 16 | 24 | 32 | 40 | 48 | 56 | 64 | 72

/** How the text of a slide is set: its size, whether its list stands in two columns, and what stands between items beside their usual gap. */
export interface SlideSetting {
  readonly density: SlideDensity
  readonly columns: 1 | 2
  readonly air: Air
  /** Whether the steps of an activity or the options of a question stand between both sizes, as the room acts on them. */
  readonly between?: boolean
  /** Whether it stands closer to its title and its foot than others do, so that all of it fits. */
  readonly snug?: boolean
}

const top = px['slide-top']
const width = px['slide-width'] - 2 * px.edge

/** The height in px that a slide takes in a setting, predicted from its text, its foot included. */
export function heightOf(slide: Slide, setting: SlideSetting, language: string): number {
  const { density, columns } = setting
  const lines = lineHeights(language)
  const size = sizesIn(setting, language)
  const blocks = forScreen(slide.body)
  const titles = blocks.filter(isTitle)
  const foot = blocks.filter(isInFoot)
  const pictures = pictureLayout(slide)
  const layout = contentLayout(slide)
  const said = blocks.filter(block => !isTitle(block) && !isInFoot(block))
  const body = layout === 'quiz' ? withoutExercisePicture(said) : said
  if (titles.length > 1)
    return (
      top +
      panelsHeight(blocks, size) +
      belowHead(layout, density) +
      px['body-end'] +
      footHeight(foot, lines.small, language)
    )
  const wide = pictures === 'picture-half' ? wordsWidth(slide, language) : half(width)
  const around = aroundBody(slide, density, language)
  const room = px['slide-height'] - around
  const onPhoto = wordsOnPhoto(slide, language)
  const own = layoutHeight(layout, body, {
    size,
    isLarge: density === 'normal',
    room,
    inRows: slide.layout === 'rows',
    ...(onPhoto && { onPhoto })
  })
  if (own === undefined && density === 'normal' && pointsApart(slide, language)) return px['slide-height']
  const activity = activityWithPanel(slide, language)
  if (activity) return around + taskHeight(activity, size, width)
  if (own === undefined && onPhoto !== undefined) return around + stackHeight(body, size, onPhoto)
  return around + (own ?? bodyHeight(body, size, columns, { pictures, wide }))
}

/** How running text is set on a slide in a setting. */
export function sizesIn(
  { density, air, between }: Pick<SlideSetting, 'density' | 'air' | 'between'>,
  language: string
): Sizes {
  const lines = lineHeights(language)
  const gap = (density === 'dense' ? px['gap-dense'] : px.gap) + air / 2
  return {
    text: textSteps(language)[between ? 'step-text' : (`text-${density}` as const)],
    gap,
    air,
    line: lines[density],
    smallLine: lines.small,
    language,
    areStepsClose: between === true
  }
}

/** The height in px of what a slide with one title at most has above and below its body: its title and its foot, and what is kept free. */
export function aroundBody(slide: Slide, density: SlideDensity, language: string): number {
  const blocks = forScreen(slide.body)
  const layout = contentLayout(slide)
  const head = blocks.some(isTitle) ? headHeight(slide, language) + belowHead(layout, density) : 0
  const foot = footHeight(
    blocks.filter(isInFoot),
    lineHeights(language).small,
    language,
    sourcesRoom(slide, layout, language)
  )
  return top + head + px['body-end'] + foot
}

function belowHead(layout: SlideLayout, density: SlideDensity): number {
  return isKicker(layout) ? px['kicker-gap'] : px[density === 'dense' ? 'body-top-dense' : 'body-top']
}

/** How pictures of a slide are laid out, and the width in px that words have beside one. */
interface WordsBeside {
  readonly pictures: PictureLayout | undefined
  readonly wide: number
}

function bodyHeight(blocks: readonly Block[], size: Sizes, columns: 1 | 2, beside: WordsBeside): number {
  const { pictures, wide } = beside
  if (pictures === 'picture-set')
    return (
      stackHeight(blocks.slice(0, 1), size, width) +
      captionHeight(
        all(blocks, 'image').map(({ title }) => title ?? ''),
        size.language
      )
    )
  const parts = partBeside(blocks)
  if (parts && pictures === 'portrait')
    return Math.max(
      px['portrait-height'],
      stackHeight(parts.words, size, width - px['portrait-width'] - px['columns-gap'])
    )
  const labels = pictures === 'picture-full' ? labelsOf(blocks) : undefined
  if (labels) return labelledHeight(labels, size.language)
  if (parts) return stackHeight(parts.words, size, wide)
  if (blocks.some(({ type }) => type === 'diagram')) return besideDiagram(blocks, size)
  if (columns === 1) return stackHeight(blocks, size, width)
  const list = blocks.find(block => block.type === 'list')
  const others = blocks.filter(block => block !== list)
  const rest = others.length > 0 ? stackHeight(others, size, width) + size.gap : 0
  return rest + (list?.type === 'list' ? twoColumnsHeight(list, size, width) : 0)
}

/** Running text on a slide with a diagram is its caption, and no larger than the words of the diagram. */
function besideDiagram(blocks: readonly Block[], size: Sizes): number {
  const steps = textSteps(size.language)
  if (standsOnBase(blocks)) {
    const base = { ...size, text: steps['base-text'], line: size.smallLine }
    const said = stackHeight(onBase(blocks).slice(1), base, width - 2 * px['base-inset'])
    return minDiagramHeight + said + 2 * px['base-padding'] + baseEdge
  }
  const caption = { ...size, text: steps['text-caption'], line: size.smallLine }
  const heights = blocks.map(block => stackHeight([block], isCaption(block) ? caption : size, width))
  return heights.reduce((sum, height) => sum + height, size.gap * Math.max(0, blocks.length - 1))
}

function isCaption({ type }: Block): boolean {
  return type === 'paragraph' || type === 'list'
}

function footHeight(
  blocks: readonly Block[],
  line: number,
  language: string,
  wide: number = px['sources-width']
): number {
  const paragraphs = blocks.flatMap(block => (isKind(block, 'shownOn', 'foot') ? block.children : []))
  const shown = shortSources(paragraphs, wide)
  const lines = linesOf(shown, sourcesText, besideLabel(wide, shown), 400, language)
  return Math.max(
    px['foot-height'],
    px['foot-top'] + px['foot-bottom'] + Math.max(1, lines) * Math.ceil(sourcesText * line)
  )
}

function isInFoot(block: Block): boolean {
  return isKind(block, 'shownOn', 'foot')
}
