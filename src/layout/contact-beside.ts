import { forScreen } from '../deck/audience.js'
import { addressIn } from '../deck/contact.js'
import type { Slide } from '../deck/deck.js'
import { total } from '../deck/total.js'
import { isTitle, textOf } from '../deck/walk.js'
import { isPictureAlone } from './beside.js'
import { bodyRoom } from './body-room.js'
import { lineHeights, px, textSteps } from './box-sizes.js'
import { photo } from './photo-sizes.js'
import { linesOf, longestPiece } from './text-width.js'

// Of the deck's own contact, of which a slide knows nothing.
const linesOfContact = 3
// Widths of letters are estimates.
const sure = 0.95

/** Whether what a last slide says fits on a panel beside its photo, its address as a code below it. */
export function isContactBeside(slide: Slide, language: string): boolean {
  const blocks = forScreen(slide.body)
  const [title, said] = [blocks.filter(isTitle), blocks.filter(block => !isTitle(block))]
  const room = photo.panel * sure
  const { kicker, 'text-normal': text } = textSteps(language)
  const lines = lineHeights(language)
  const isWhole = (words: string, size: number, weight: 400 | 700) =>
    longestPiece(words, weight, language).width * size <= room
  const heading = textOf(title)
  if (said.some(isPictureAlone) || !isWhole(heading, px.display, 700) || !isWhole(textOf(said), text, 400)) return false
  const parts = [
    kicker * lines.small,
    linesOf(heading, px.display, room, 700, language) * px.display * lines.title,
    said.length === 0
      ? linesOfContact * text * lines.normal
      : total(said.map(block => linesOf(textOf(block), text, room, 400, language))) * text * lines.normal,
    addressIn(said) === undefined ? 0 : px['panel-code']
  ]
  return total(parts) + parts.length * px.gap <= bodyRoom + px['head-height']
}
