import { forScreen } from '../deck/audience.js'
import type { Slide } from '../deck/deck.js'
import { isTitle, textOf } from '../deck/walk.js'
import { px } from './box-sizes.js'
import { illustrationOf } from './illustration.js'
import type { SlideLayout } from './slide-layout.js'
import { linesOf, longestPiece } from './text-width.js'

/** Whether a slide opens the lesson with words alone, on a ground without a picture: it has a shape beside its title. */
export function isFront(slide: Slide, layout: SlideLayout): boolean {
  return layout === 'title' && !hasPhoto(slide) && !illustrationOf(slide, layout)
}

/** Whether a slide has a shape beside its title, which stands there without a picture: one that opens the lesson, a divider and a title alone. */
export function isShaped(slide: Slide, layout: SlideLayout): boolean {
  const isTitleAlone = layout === 'headline' || layout === 'section'
  return isFront(slide, layout) || (isTitleAlone && !hasPhoto(slide) && !illustrationOf(slide, layout))
}

function hasPhoto({ background }: Slide): boolean {
  return background !== undefined && 'picture' in background
}

/** Whether a title that opens the lesson with nothing below it may stand at the largest size. */
export function isLargeFront({ body }: Slide, language: string): boolean {
  const blocks = forScreen(body)
  const text = textOf(blocks.filter(isTitle))
  const [size, room] = [px['front-title'], px['front-title-width']]
  return (
    blocks.every(isTitle) &&
    longestPiece(text, 700, language).width * size <= room &&
    linesOf(text, size * 1.06, room, 400, language) <= 2
  )
}
