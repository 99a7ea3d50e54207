import { forScreen } from '../deck/audience.js'
import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { isPhotograph } from '../deck/picture.js'
import { all, textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { isAtFoot } from './at-foot.js'
import { px } from './box-sizes.js'
import { exercisePicture } from './exercise-picture.js'
import { besidePanel } from './facts-panel.js'
import { labelsOf } from './picture-labels.js'
import { linesOf, textWidth } from './text-width.js'
import { isLineBesidePicture } from './title-zone.js'
import { wordsOnPhoto } from './words-on-photo.js'

/** The one size in px of sources on all slides, which is that of their numbers: two would look like two kinds of sources. */
export const sourcesText = px['foot-text']
// Sources begin with a word that says what they are, which is longer in Russian.
const label = (text: string) => (/\p{Script=Cyrillic}/u.test(text) ? 150 : 114)
// A sentence or a part of one ends here: not behind `p.` or `No.`, and before a letter that begins a sentence. Behind a semicolon any part may begin.
const ends = /(?<=(?:\p{L}{3}|[\p{N})»”])\.\s)(?=\p{Lu}|\p{Lo})|(?<=[;؛]\s)|(?<=[。；])(?=.)/u

/**
 * What stands on the slide of its sources: of the first paragraph the sentences that one line holds, `room` px wide, and at least its first.
 * All of them stand on paper.
 */
export function shortSources([first]: readonly Block[], room: number): string {
  if (!first) return ''
  const [sentence = '', ...more] = textOf(first).split(ends)
  let shown = sentence
  for (const next of more) {
    if (textWidth(shown + next.trimEnd()) * sourcesText > besideLabel(room, sentence)) break
    shown += next
  }
  // A mark of omission follows, and no second part.
  return shown.length < textOf(first).length ? shown.trim().replace(/\s*[;؛；]$/, '') : shown.trim()
}

// Shares of a line: less would look like a word left behind, and more would leave the line before it half empty.
const [leastLast, mostLast] = [0.25, 0.5]
// Widths of letters are estimates: what just fits may be broken by a browser.
const sure = 0.95

/** The last words of sources that take a second line, which stay on one line, so that it is no word alone; empty where there is nothing to keep. */
export function lastOfSources(shown: string, room: number, language: string): string {
  const [size, line] = [sourcesText, besideLabel(room, shown)]
  if (linesOf(shown, size, line * sure, 400, language) === 1) return ''
  const words = shown.split(/(?<= )|(?<=[，、；：])/)
  const widthOf = (count: number) => textWidth(words.slice(-count).join('')) * size
  const count = words.findIndex((_, index) => widthOf(index + 1) >= leastLast * line) + 1
  return count > 1 && widthOf(count) <= mostLast * line ? words.slice(-count).join('') : ''
}

// Beside a drawing they have a title, and at the most whom to ask.
const titles: ReadonlySet<string> = new Set(['title', 'section', 'picture-full', 'closing'])

/**
 * Whether what a slide relies on is its drawing alone, whose origin then stands on paper and in the reading view, and not below a title or a question. A
 * photograph is credited where it is seen, and what an activity relies on is more than its drawing.
 */
export function areSourcesUnseen(slide: Slide, layout: string): boolean {
  const isOfExercise = layout !== 'activity' && exercisePicture(bodyOf(slide)) !== undefined
  if (layout === 'picture-full' && labelsOf(bodyOf(slide))) return false
  if (!titles.has(layout) && !isOfExercise && !isLineBesidePicture(slide)) return false
  const [drawing, ...others] = all(forScreen(slide.body), 'image')
  return (
    drawing !== undefined &&
    others.length === 0 &&
    !isPhotograph(drawing.url) &&
    !slide.body.some(({ type }) => type === 'blockquote')
  )
}

// Its number, and what keeps both apart.
const besideSources = px['slide-width'] - 2 * px.edge - px['sources-width']

/** The width in px of the foot of a slide, which ends where a picture begins beside it, or is as wide as what stands beside a panel or at the side of a photo. */
export function sourcesRoom(slide: Slide, layout: string, language: string): number {
  const onPhoto = isAtFoot(slide, language) ? undefined : wordsOnPhoto(slide, language)
  const panel = besidePanel(slide, language) ?? onPhoto
  return panel === undefined ? px[layout === 'picture-half' ? 'half-width' : 'sources-width'] : panel - besideSources
}

/** The width in px that is left for the words of sources. */
export function besideLabel(room: number, shown: string): number {
  return room - label(shown)
}
