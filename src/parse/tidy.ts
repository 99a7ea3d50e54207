import type { Deck } from '../deck/deck.js'
import type { Edit } from '../deck/edit.js'
import { cutSlides } from './cut-slides.js'
import { readFrontMatter } from './front-matter.js'
import { readMarkdown } from './markdown.js'
import { linesEndPlainly } from './tidy/lines-end-plainly.js'
import { listNumbersCount } from './tidy/list-numbers-count.js'
import { slideIdIsWritten } from './tidy/slide-id-is-written.js'
import type { Tidying } from './tidy/tidying.js'

/** Every tidying, in the order in which they are done: ids first, so that what is mended in a title does not change them. */
export const tidyings: readonly Tidying[] = [slideIdIsWritten, listNumbersCount, linesEndPlainly]

/** What a tidying would change in a deck's text. The deck is what that text was parsed to, without errors. */
export function tidy({ edits }: Pick<Tidying, 'edits'>, text: string, deck: Deck): Edit[] {
  const pieces = cutSlides(readFrontMatter(text, () => {}).body, () => {})
  return pieces.flatMap((piece, index) => {
    const slide = deck.slides[index]
    return slide ? edits({ piece, root: readMarkdown(piece.text), slide }) : []
  })
}
