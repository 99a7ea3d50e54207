import type { Callout } from '../deck/blocks.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { px, type Sizes, textSteps } from './box-sizes.js'
import { linesOf } from './text-width.js'

const width = px['slide-width'] - 2 * px.edge
// The name of a note with its icon, in em: in the language with the longest.
const labelRoom = 8
// What a note has beside its words, in px.
const besideNote = 56

/** The room in px that lines of a note below tiles have beside its name. */
export function noteRoom(language: string): number {
  return width - besideNote - labelRoom * textSteps(language)['text-beside']
}

/** The height in px of a note. One below tiles has its name before its words. */
export function noteHeight(note: Callout, { language, smallLine }: Sizes): number {
  const text = textSteps(language)['text-beside']
  const said = note.children.map(block => linesOf(textOf(block), text, noteRoom(language), 400, language))
  return total(said) * text * smallLine + 2 * px['note-padding']
}
