import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { isTitle } from '../deck/walk.js'
import { isOnPhoto } from './at-foot.js'
import { isPictureAlone } from './beside.js'
import { stackHeight } from './block-height.js'
import { bodySizes } from './body-room.js'
import { px } from './box-sizes.js'
import { contentLayout, isRuled } from './slide-layout.js'
import { wordsOnPhoto } from './words-on-photo.js'

const words: ReadonlySet<Block['type']> = new Set(['paragraph', 'list', 'table', 'callout', 'columns'])
/** In px: below it more than a fourth of the photo is seen, with the sources. */
const most = 300

/** Whether what needs the whole width of a photo is so low that the photo can be seen below it as it was taken, instead of around it as a rim. */
export function isAbovePhoto(slide: Slide, language: string): boolean {
  const layout = contentLayout(slide)
  if (!isOnPhoto(slide) || !isRuled(layout) || wordsOnPhoto(slide, language) !== undefined) return false
  const body = forScreen(slide.body).filter(block => !isTitle(block) && !isKind(block, 'shownOn', 'foot'))
  if (body.length === 0 || body.some(block => !words.has(block.type) || isPictureAlone(block))) return false
  return stackHeight(body, bodySizes(language), px['slide-width'] - 2 * px.edge) <= most
}
