import type { Deck } from '../deck/deck.js'
import type { Edit } from '../deck/edit.js'
import { cutSlides } from './cut-slides.js'
import { readFrontMatter } from './front-matter.js'
import { readMarkdown } from './markdown.js'
import { linesEndPlainly } from './tidy/lines-end-plainly.js'
import { listNumbersCount } from './tidy/list-numbers-count.js'
import { slideIdIsWritten } from './tidy/slide-id-is-written.js'
import type { Tidying } from './tidy/tidying.js'

/** Every tidying, in order: ids first, so that fixing a title does not change them. */
export const tidyings: readonly Tidying[] = [slideIdIsWritten, listNumbersCount, linesEndPlainly]

/** Returns the edits of a tidying. `deck` is the result of parsing `text` without errors. */
export function tidy({ edits }: Pick<Tidying, 'edits'>, text: string, deck: Deck): Edit[] {
  const pieces = cutSlides(readFrontMatter(text, () => {}).body, () => {})
  return pieces.flatMap((piece, index) => {
    const slide = deck.slides[index]
    return slide ? edits({ piece, root: readMarkdown(piece.text), slide }) : []
  })
}
