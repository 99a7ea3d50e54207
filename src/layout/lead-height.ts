import type { Callout, OwnNode } from '../deck/blocks.js'
import { total } from '../deck/total.js'
import { textOf } from '../deck/walk.js'
import { bandLook } from './band-look.js'
import { em, lineHeights, px, type Sizes, textSteps } from './box-sizes.js'
import { linesOf } from './text-width.js'

// What stands on a slide a step larger than the text beside it, as it is what the slide is about.

// Widths of letters are estimates, so more is predicted than the sheet adds: in px.
const reserve = 12

/** The share of a line for regular words that is left where bold ones are wider: before the colon of a takeaway, the verb of an outcome, and in a key point. */
export const boldRoom = { heads: 0.97, key: 0.94 }

/** The height in px of a question with its options in a box `room` px wide. */
export function quizHeight(parts: OwnNode<'quiz'>['children'], size: Sizes, room: number): number {
  const line = lineHeights(size.language).diagram
  const question = largerStep(size)
  const beside = px['option-start'] + px['option-end'] + 2 * px['option-line']
  const around = 2 * (px['option-padding'] + px['option-line'])
  const between = Math.min(px['option-gap'] + size.air / 2, px['option-gap-most'])
  // Bold letters are wider.
  const asked = parts.flatMap(part =>
    part.type === 'quizOption' ? [] : linesOf(textOf(part), question * 1.02, room, 700, size.language) * question * line
  )
  const options = parts.flatMap(part =>
    part.type === 'quizOption'
      ? linesOf(textOf(part), size.text, room - beside, 400, size.language) * size.text * line + around
      : []
  )
  // All are as high as the highest, and as the disc of a letter.
  const disc = Math.min(px['option-disc'], em['option-disc-share'] * size.text)
  const highest = Math.max(disc + px['option-around'], ...options)
  return (
    total(asked) +
    px[isLarge(size) ? 'question-gap' : 'question-gap-dense'] +
    options.length * highest +
    between * Math.max(0, options.length - 1) +
    reserve
  )
}

/** The room in px that the words of a band as wide as a slide have in a line. */
export const bandRoom =
  px['slide-width'] -
  2 * px.edge -
  px['callout-line'] -
  px['callout-line-start'] -
  px['band-inset'] -
  px['callout-inset'] -
  reserve / 2

/** The height in px of a band, which is bold beside a large icon, in a box `room` px wide with its edges. In a narrower one than a slide each sentence begins on a line of its own. */
export function bandHeight(block: Callout, { text, language }: Sizes, room: number): number {
  const said = textOf(block)
  const line = lineHeights(language).diagram
  if (room >= px['slide-width'] - 2 * px.edge) {
    const look = bandLook(said, text, bandRoom, language)
    return look.lines * look.text * line
  }
  const width = room - px['callout-line'] - px['callout-line-start'] - px['band-inset'] - px['callout-inset']
  const lines = (words: string) => linesOf(words, text, width, 700, language)
  const sentences = lines(said) === 1 ? [said] : said.split(/(?<=[.!?。！？؟])\s*(?=\S)/)
  return total(sentences.map(lines)) * text * line
}

/** A step larger than the text beside it: what a slide is about, such as a question. */
function largerStep({ text, language }: Pick<Sizes, 'text' | 'language'>): number {
  const steps = textSteps(language)
  return isLarge({ text, language }) ? steps.lead : steps['text-normal']
}

function isLarge({ text, language }: Pick<Sizes, 'text' | 'language'>): boolean {
  return text >= textSteps(language)['text-normal']
}
