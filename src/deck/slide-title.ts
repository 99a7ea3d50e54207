import type { Slide } from './deck.js'
import { textOf } from './walk.js'

/** What a slide is called: the plain text of its level-one and level-two headings, joined by ` · `. Empty when there is none. */
export function slideTitle(body: Slide['body']): string {
  return body
    .filter(block => block.type === 'heading' && block.depth <= 2)
    .map(heading => textOf(heading))
    .join(' · ')
}
