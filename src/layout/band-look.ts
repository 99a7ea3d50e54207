import { type Script, scriptOf } from '../deck/language.js'
import { textSteps } from './box-sizes.js'
import { linesOf, textWidth } from './text-width.js'

/** How the words of a band as wide as a slide are set. */
export interface BandLook {
  /** Their size in px. */
  readonly text: number
  /** Where a second line begins, if a sentence or a clause ends there and no line more is taken for it. */
  readonly breakAt?: number
  readonly lines: number
}

const steps: Readonly<Record<Script, readonly number[]>> = {
  alphabetic: [40, 38, 36, 34],
  arabic: [44, 42, 40, 38],
  ideographic: [44, 42, 40, 38]
}
const sentenceEnd = /[.!?。！？؟]\s*(?=\S)/gu
const clauseEnd = /[,;:،؛—](?=\s)\s*(?=\S)|[，；：、](?=\S)/gu

/** How a band is read best: on one line, else broken where a sentence or a clause ends. `size` is that of text, `room` what a line holds, in px. */
export function bandLook(said: string, size: number, room: number, language: string): BandLook {
  const own = steps[scriptOf(language)]
  const whole = own.find(step => textWidth(said, 700) * step <= room)
  const lines = linesOf(said, size, room, 700, language)
  if (whole !== undefined) return { text: whole, lines: 1 }
  if (lines === 1) return { text: size, lines }
  // A little smaller, more sentences stand on a line of their own.
  const sizes = [size, ...own.filter(step => step < size), textSteps(language)['text-dense']]
  for (const ends of [sentenceEnd, clauseEnd])
    for (const text of sizes) {
      const breakAt = bestBreak(said, ends, lines, { text, room, language })
      if (breakAt !== undefined) return { text, lines, breakAt }
    }
  return { text: size, lines }
}

interface Setting {
  readonly text: number
  readonly room: number
  readonly language: string
}

/** The place behind a mark where a text is broken in two most evenly, in no more lines than given. */
function bestBreak(said: string, ends: RegExp, lines: number, { text, room, language }: Setting): number | undefined {
  const halves = (at: number) => [said.slice(0, at), said.slice(at)]
  const linesAt = (at: number) => halves(at).reduce((sum, half) => sum + linesOf(half, text, room, 700, language), 0)
  const widest = (at: number) => Math.max(...halves(at).map(half => textWidth(half, 700)))
  return [...said.matchAll(ends)]
    .map(({ index, 0: mark }) => index + mark.length)
    .filter(at => linesAt(at) <= lines)
    .sort((one, other) => widest(one) - widest(other))[0]
}
