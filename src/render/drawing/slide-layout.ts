import { isKind } from '../../deck/block-kinds.js'
import { chosenLayouts, type Slide } from '../../deck/deck.js'
import { pictureLayout } from '../../layout/picture-layout.js'

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
  'chart',
  'quotation',
  ...chosenLayouts,
  'columns',
  'content'
] as const

/** The kinds of slide that are laid out each on purpose. */
export type SlideLayout = (typeof slideLayouts)[number]

const unruled: ReadonlySet<SlideLayout> = new Set([
  'title',
  'section',
  'statement',
  'panels',
  'quotation',
  'picture-full'
])

/** Whether a layout keeps the zone for a title, with a rule below it that stands at the same height on every slide. */
export function isRuled(layout: SlideLayout): boolean {
  return !unruled.has(layout)
}

/** Which layout a slide takes, from what it holds. */
export function slideLayout(slide: Slide): SlideLayout {
  if (slide.kind !== 'content') return slide.kind
  const [first] = slide.body
  const rest = slide.body.filter(
    block => block.type !== 'heading' && !isKind(block, 'shownOn', 'foot') && !isKind(block, 'shownOn', 'paper')
  )
  if (slide.body.filter(block => block.type === 'heading' && block.depth <= 2).length > 1) return 'panels'
  for (const type of ['outcomes', 'takeaways', 'activity', 'quiz', 'diagram', 'chart', 'columns'] as const)
    if (rest.some(block => block.type === type)) return type
  if (rest.length === 1 && rest[0]?.type === 'blockquote') return 'quotation'
  const pictures = pictureLayout(slide)
  if (pictures) return pictures
  return first?.type === 'heading' && first.depth === 1 ? 'statement' : 'content'
}
