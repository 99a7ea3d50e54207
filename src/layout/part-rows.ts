import { px, textSteps } from './box-sizes.js'
import { linesOf, textWidth } from './text-width.js'

// What a row has beside its name: its edge, its number, and its minutes in em.
const around = 12 + 68 + px.edge + 34 + 2 * 12
const minutes = 3.9
const number = 1.7
// The current part stands out by its weight, and a little by its size where there is room.
const current = 1.06
// Nothing that is read from afar is smaller.
const least = 28

/** The size in px of the parts of the lesson below the picture of a divider, where only a smaller one keeps each name to its line; undefined where names need none, or none helps. */
export function partText(names: readonly string[], language: string): number | undefined {
  const usual = textSteps(language)['part-text']
  const widest = Math.max(...names.map(name => textWidth(name, 700))) + minutes
  const room = px['slide-width'] - around
  if (widest * usual * current <= room) return undefined
  const steps = Array.from({ length: (usual - least) / 2 + 1 }, (_, step) => usual - 2 * step)
  return steps.find(size => widest * size <= room)
}

const mostRoomy = 3

/** Whether the parts of the lesson, alone on a slide, are so few and short that their words are as large as the lead of a slide, in higher bars. */
export function areRoomy(names: readonly string[], language: string): boolean {
  const size = textSteps(language).lead
  const room = px['slide-width'] - 2 * px.edge - 2 * px['bar-inset'] - px['bar-line'] - (minutes + number) * size
  return names.length <= mostRoomy && names.every(name => linesOf(name, size, room, 700, language) <= 2)
}
