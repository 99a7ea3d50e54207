import type { Slide } from '../deck/deck.js'
import type { SlideLayout } from './slide-layout.js'

/** The picture behind a slide. Undefined where several heads share the slide as well: they leave it only a sliver, which reads as an error. */
export function photoBehind({ background }: Pick<Slide, 'background'>, layout: SlideLayout): string | undefined {
  return background && 'picture' in background && layout !== 'panels' ? background.picture : undefined
}
