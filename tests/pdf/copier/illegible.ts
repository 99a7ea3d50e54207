import type { Script } from '../../../src/deck/language.js'
import { copyOfCopy } from './copy.js'
import { pagesAsPictures } from './grey-picture.js'
import { lostStrokes, type Stroke } from './strokes.js'

/**
 * Of the strokes of a page, so many may be lost: a dot here and there, never a word. Ideographs have many strokes each. Of Arabic letters the
 * pairs of dots are strokes as well; with one of thirty gone, a word still has the others.
 */
const mostLost = { alphabetic: 0.005, ideographic: 0.02, arabic: 0.033 }
/** In millimetres: a line as long as this may never be lost. */
const longLine = 8

/** What cannot be read any more on a copy of a copy, by page, of all pages or the first few: lines, and strokes where more than a few are gone. */
export function illegible(pdf: string, most?: number, script: Script = 'alphabetic'): string[] {
  return pagesAsPictures(pdf, most).flatMap((page, index) => {
    const { lost, count } = lostStrokes(page, copyOfCopy(page))
    const lines = lost.filter(({ width, height }) => Math.max(width, height) >= longLine)
    const few = lost.length <= Math.max(2, count * mostLost[script])
    return [...lines, ...(few ? [] : lost.slice(0, 5))].map(
      stroke => `page ${index + 1}, ${placeText(stroke)}, ${lost.length} of ${count}`
    )
  })
}

function placeText({ x, y, width, height }: Stroke): string {
  return `${width} × ${height} mm at ${x}, ${y}`
}
