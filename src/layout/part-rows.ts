import { px, textSteps } from './box-sizes.js'
import { textWidth } from './text-width.js'

// What a row has beside its name: its edge, its number, and its minutes in em.
const around = 12 + 68 + px.edge + 34 + 2 * 12
const minutes = 3.9
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
