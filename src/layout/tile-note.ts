import type { Callout } from '../deck/blocks.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { px, type Sizes, textSteps } from './box-sizes.js'
import { linesOf } from './text-width.js'

const width = px['slide-width'] - 2 * px.edge
// The name of a note with its icon, in em: in the language with the longest.
const labelRoom = 8
// What a note has beside its words, in px.
const besideNote = 48

/** The height in px of a note. One below tiles has its name in its first line, or above where both do not fit into one. */
export function noteHeight(note: Callout, { language, smallLine }: Sizes): number {
  const text = textSteps(language)['text-beside']
  const room = width - besideNote
  const said = note.children.map(block => linesOf(textOf(block), text, room, 400, language))
  const isOne = note.children.length === 1 && linesOf(textOf(note), text, room - labelRoom * text, 400, language) === 1
  return (isOne ? 1 : 1 + total(said)) * text * smallLine + 2 * px['note-padding']
}
