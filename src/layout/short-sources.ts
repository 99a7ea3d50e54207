import type { Block } from '../deck/blocks.js'
import { textOf } from '../deck/walk.js'
import { px } from './box-sizes.js'
import { textWidth } from './text-width.js'

// Sources begin with a word that says what they are.
const label = 120
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
    if (textWidth(shown + next.trimEnd()) * px['text-small'] > besideLabel(room)) break
    shown += next
  }
  // A mark of omission follows, and no second part.
  return shown.length < textOf(first).length ? shown.trim().replace(/\s*[;؛；]$/, '') : shown.trim()
}

/** The width in px of the foot of a slide, which ends where a picture begins beside it. */
export function sourcesRoom(layout: string): number {
  return px[layout === 'picture-half' ? 'half-width' : 'sources-width']
}

/** The width in px that is left for the words of sources. */
export function besideLabel(room: number): number {
  return room - label
}
