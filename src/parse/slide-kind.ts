import type { Slide, SlideKind } from '../deck/deck.js'
import { isPhotograph } from '../deck/picture.js'

/** What kind of slide its blocks make. A title of the first level divides the lesson, alone or with a drawing beside it. */
export function kindOf(
  body: Slide['body'],
  { isFirst, hasLayout }: { readonly isFirst: boolean; readonly hasLayout: boolean }
): SlideKind {
  const [first] = body
  if (first?.type !== 'heading' || first.depth !== 1) return 'content'
  if (isFirst) return 'title'
  const below = body.filter(({ type }) => type !== 'heading')
  if (below.length === 0) return 'section'
  // A photograph fills the slide, and a drawing is as large as its author asks.
  const [drawing, ...others] = below.filter(({ type }) => type !== 'sources')
  return !hasLayout && drawing !== undefined && others.length === 0 && isDrawing(drawing) ? 'section' : 'content'
}

function isDrawing(block: Slide['body'][number]): boolean {
  if (block.type !== 'paragraph') return false
  const [only, ...others] = block.children
  return only?.type === 'image' && others.length === 0 && !isPhotograph(only.url)
}
