import { forScreen } from '../deck/audience.js'
import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { textOf } from '../deck/walk.js'
import { linesOf } from './text-width.js'

/** How large the text of a slide is. `dense` is the floor that a last row can read: 32 px of 720. */
export type SlideDensity = 'airy' | 'roomy' | 'usual' | 'dense'

// What slides/slide.css and the theme set, in px: the sheet that lays a slide out and this one that foresees it go together.
interface Sizes {
  readonly text: number
  readonly line: number
  readonly gap: number
}
const sizes: Readonly<Record<SlideDensity, Sizes>> = {
  airy: { text: 46, line: 1.4, gap: 28 },
  roomy: { text: 40, line: 1.35, gap: 28 },
  usual: { text: 36, line: 1.35, gap: 24 },
  dense: { text: 32, line: 1.28, gap: 18 }
}
const titleSizes = { large: 52, small: 44 }
const slideHeight = 720
const top = 56
const width = 1120
// A diagram with other text beside it keeps this much; one that has the slide to itself takes no more than fits under a title.
const leastDiagram = 300
const mostDiagram = 470

/** The largest density at which a slide fits, foreseen from its text; `dense` when none does. */
export function slideDensity(slide: Slide): SlideDensity {
  const densities = ['airy', 'roomy', 'usual'] as const
  return densities.find(density => heightOf(slide, sizes[density]) <= slideHeight) ?? 'dense'
}

/**
 * How far a slide's text runs over its foot at the smallest size, in lines of body text; 0 when it fits. Foreseen from
 * letter widths, without a browser: right to about a line.
 */
export function linesTooMany(slide: Slide): number {
  if (slide.kind !== 'content') return 0
  const size = sizes.dense
  return Math.max(0, Math.ceil((heightOf(slide, size) - slideHeight) / (size.text * size.line) - 0.5))
}

/** Whether a slide's title is `large`, or `small` because it would take two lines: what it saves goes to the text below. */
export function titleSize(slide: Slide): keyof typeof titleSizes {
  return slide.body.filter(isTitle).every(title => titleLines(title, titleSizes.large) === 1) ? 'large' : 'small'
}

// Titles are bold, and bold letters are wider.
function titleLines(title: Block, size: number): number {
  return linesOf(textOf(title), size * 1.06, width)
}

function heightOf(slide: Slide, size: Sizes): number {
  const blocks = forScreen(slide.body)
  const titles = blocks.filter(isTitle)
  const sources = blocks.filter(block => block.type === 'sources')
  const body = blocks.filter(block => !isTitle(block) && block.type !== 'sources')
  if (titles.length > 1) return top + panelsHeight(blocks, size) + footHeight(sources)
  return top + headHeight(titles, titleSizes[titleSize(slide)]) + 32 + stack(body, size, width) + footHeight(sources)
}

/** The height in px that is left for the diagram of a slide, its other blocks counted. */
export function diagramHeight(slide: Slide): number {
  const size = sizes[slideDensity(slide)]
  const left = slideHeight - heightOf(slide, size) + leastDiagram
  return Math.round(Math.min(Math.max(left, leastDiagram), mostDiagram))
}

function headHeight(titles: readonly Block[], size: number): number {
  return titles.reduce((sum, title) => sum + titleLines(title, size) * size * 1.15, 22)
}

function footHeight(sources: readonly Block[]): number {
  const lines = sources.reduce((sum, block) => sum + linesOf(textOf(block), 22, 880), 0)
  return Math.max(56, 26 + lines * 28)
}

function panelsHeight(blocks: readonly Block[], size: Sizes): number {
  const panels: Block[][] = []
  for (const block of blocks) {
    if (isTitle(block) || panels.length === 0) panels.push([])
    panels.at(-1)?.push(block)
  }
  const each = (width - 48 * (panels.length - 1)) / panels.length
  return (
    28 +
    51 +
    Math.max(
      ...panels.map(panel =>
        stack(
          panel.filter(block => !isTitle(block)),
          size,
          each
        )
      )
    )
  )
}

function stack(blocks: readonly Block[], size: Sizes, room: number): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block, size, room) + size.gap, 0)
}

function blockHeight(block: Block, size: Sizes, room: number): number {
  const line = size.text * size.line
  switch (block.type) {
    case 'list':
      return block.children.reduce((sum, item) => sum + itemHeight(item.children, size, room - size.text * 1.3), 0)
    case 'columns': {
      const each = (room - 48 * (block.children.length - 1)) / Math.max(1, block.children.length)
      return Math.max(0, ...block.children.map(column => stack(column.children, { ...size, gap: 16 }, each)))
    }
    case 'table':
      return block.children.length * (size.text * 0.85 * size.line + 18)
    case 'callout':
    case 'missing':
      return 38 + 40 + inside(block.children.filter(isBlock), size, room - 80)
    case 'activity':
      return 60 + 44 + inside(block.children, { ...size, gap: 20 }, room)
    case 'quiz':
      return block.children.reduce((sum, child) => {
        const inner = child.type === 'quizOption' ? room - 90 : room
        const padding = child.type === 'quizOption' ? 30 : 18
        return (
          sum + linesOf(textOf(child), size.text * (child.type === 'quizOption' ? 1 : 1.06), inner) * line + padding
        )
      }, 0)
    case 'blockquote':
      return inside(block.children, size, room - 40)
    case 'diagram':
      return (
        leastDiagram +
        inside(
          block.children.filter(child => child.type !== 'list' && child.type !== 'steps'),
          size,
          room
        )
      )
    default:
      return 'children' in block && block.type !== 'paragraph' && block.type !== 'heading'
        ? inside(block.children.filter(isBlock), size, room)
        : linesOf(textOf(block), size.text, room) * line
  }
}

function inside(blocks: readonly Block[], size: Sizes, room: number): number {
  return blocks.reduce((sum, block) => sum + blockHeight(block, size, room), 0)
}

function itemHeight(blocks: readonly Block[], size: Sizes, room: number): number {
  return inside(blocks, size, room) + size.text * 0.34
}

function isTitle(block: Block): boolean {
  return block.type === 'heading' && block.depth <= 2
}

function isBlock(node: { readonly type: string }): node is Block {
  return node.type !== 'text' && node.type !== 'tableRow'
}
