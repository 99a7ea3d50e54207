import type { Block } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { all, textOf } from '../../deck/walk.js'

export const slideLayouts = [
  'title',
  'section',
  'statement',
  'panels',
  'outcomes',
  'takeaways',
  'activity',
  'quiz',
  'diagram',
  'quotation',
  'picture',
  'columns',
  'content'
] as const

/** The kinds of slide that are laid out each on purpose. */
export type SlideLayout = (typeof slideLayouts)[number]

/** Which layout a slide takes, from what it holds. */
export function slideLayout(slide: Slide): SlideLayout {
  if (slide.kind !== 'content') return slide.kind
  const [first] = slide.body
  const rest = slide.body.filter(
    block => block.type !== 'heading' && block.type !== 'sources' && block.type !== 'paper'
  )
  if (slide.body.filter(block => block.type === 'heading' && block.depth <= 2).length > 1) return 'panels'
  for (const type of ['outcomes', 'takeaways', 'activity', 'quiz', 'diagram', 'columns'] as const)
    if (rest.some(block => block.type === type)) return type
  if (rest.length === 1 && rest[0]?.type === 'blockquote') return 'quotation'
  if (rest.length > 0 && rest.every(isPicture)) return 'picture'
  return first?.type === 'heading' && first.depth === 1 ? 'statement' : 'content'
}

function isPicture(block: Block): boolean {
  return (
    block.type === 'paragraph' && block.children.length > 0 && block.children.every(child => child.type === 'image')
  )
}

/** How large the text of a slide may be: `airy` at 46 px, `roomy` at 40, `usual` at 36, `dense` at 32, the floor for a last row. */
export type SlideDensity = 'airy' | 'roomy' | 'usual' | 'dense'

// A line of the body is 1120 px wide; Noto Sans needs about 0.52 em for a letter, so 54 letters at 40 px.
const lettersOnALine = 54

/**
 * The text size of a slide, from the lines that its text would take at 40 px. The body is about 500 px high: 9 such lines with
 * their gaps. Letters of wide scripts count double.
 */
export function slideDensity(slide: Slide): SlideDensity {
  const lines = slide.body.reduce((sum, block) => sum + linesOf(block), 0)
  return lines <= 4.6 ? 'airy' : lines <= 8 ? 'roomy' : lines <= 9.4 ? 'usual' : 'dense'
}

function linesOf(block: Block): number {
  switch (block.type) {
    case 'heading':
      return block.depth <= 2 ? 0 : 1.4
    case 'sources':
    case 'paper':
      return 0
    case 'table':
      return block.children.length * 1.5
    case 'columns':
      return Math.max(
        0,
        ...block.children.map(column => column.children.reduce((sum, child) => sum + linesOf(child), 0) * 1.6)
      )
    case 'list': {
      const items = [...all([block], 'listItem')]
      return items.reduce((sum, item) => sum + wrapped(item.children.map(child => textOf(child)).join(' ')) + 0.25, 0)
    }
    case 'activity':
      return 1.5 + inside(block.children)
    case 'quiz':
      return block.children.reduce((sum, child) => sum + wrapped(textOf(child)) + 0.35, 0)
    case 'callout':
      return 1.5 + inside(block.children)
    case 'paragraph':
    case 'code':
      return wrapped(textOf(block)) + 0.3
    default:
      return 'children' in block ? inside(block.children.filter(isBlockNode)) : 0
  }
}

function isBlockNode(node: { type: string }): node is Block {
  return node.type !== 'quizOption'
}

function inside(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + linesOf(block), 0)
}

function wrapped(text: string): number {
  const width = [...text].reduce((sum, letter) => sum + (letter > '\u2E7F' ? 2 : 1), 0)
  return Math.max(1, Math.ceil(width / lettersOnALine))
}
