import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { decorative } from '../deck/picture.js'
import { isAtFoot } from './at-foot.js'
import { isPictureAlone } from './beside.js'

/**
 * A divider whose photo is a picture beside its title, as a drawing is, and a first slide with more words than stand along the foot of its photo.
 * Behind words that need the whole slide so little of a photo would be seen that it says nothing. Other slides as they are.
 */
export const withPhotoBeside = memoizeWeakWith((slide: Slide, language: string): Slide => {
  const { background, ...others } = slide
  if (!background || !('picture' in background) || slide.body.some(isPictureAlone)) return slide
  const isFront = slide.kind === 'title' && slide.words === undefined && !isAtFoot(slide, language)
  if (slide.kind !== 'section' && !isFront) return slide
  const photo: Block = { type: 'paragraph', children: [{ type: 'image', url: background.picture, alt: decorative }] }
  return { ...others, body: [...slide.body, photo] }
})
