import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Block } from '../deck/blocks.js'
import type { PictureLayout, Slide } from '../deck/deck.js'
import { isPhotograph } from '../deck/picture.js'
import { all, isTitle } from '../deck/walk.js'
import { isPictureAlone, partBeside } from './beside.js'
import { labelsOf } from './picture-labels.js'

const mostInSet = 3

/**
 * How the pictures of a slide are laid out: as `layout=` says where that suits what stands on the slide, else by that alone. A photograph
 * fills the stage behind its title, or the half beside some words. Undefined where the slide is about something else.
 */
export function pictureLayout(slide: Slide): PictureLayout | undefined {
  const { own, suitable } = layoutsFor(slide)
  return suitable.find(layout => layout === slide.layout) ?? own
}

/** The layouts of pictures that suit what stands on a slide, and the one that it takes by itself. */
export function layoutsFor(slide: Slide): {
  readonly own: PictureLayout | undefined
  readonly suitable: readonly PictureLayout[]
} {
  const blocks = bodyOf(slide)
  const images = all(blocks.filter(isPictureAlone), 'image')
  const [image, ...others] = images
  if (slide.kind !== 'content' || !image) return { own: undefined, suitable: [] }
  if (blocks.every(isPictureAlone)) {
    if (others.length >= mostInSet) return { own: 'picture', suitable: ['picture'] }
    if (others.length > 0) return { own: 'picture-set', suitable: ['picture-set', 'picture'] }
    const isBehindWords = slide.background !== undefined && 'picture' in slide.background
    const fills = isPhotograph(image.url) && !image.title && !isBehindWords
    return { own: fills ? 'picture-full' : 'picture', suitable: ['picture-full', 'picture'] }
  }
  const words = partBeside(blocks)?.words
  if (!words || others.length > 0) return { own: undefined, suitable: [] }
  if (words.length === 1 && words[0]?.type === 'blockquote')
    return { own: 'portrait', suitable: ['portrait', 'picture-half'] }
  const suitable = labelsOf(blocks) ? (['picture-half', 'picture-full'] as const) : (['picture-half'] as const)
  return { own: isPhotograph(image.url) ? 'picture-half' : undefined, suitable }
}

/** What stands below the title of a slide on the screen, without its foot. */
function bodyOf({ body }: Slide): Block[] {
  return forScreen(body).filter(block => !isTitle(block) && !isKind(block, 'shownOn', 'foot'))
}
