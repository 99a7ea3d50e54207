import { scriptOf } from '../deck/language.js'
import { em, px, textSteps } from './box-sizes.js'
import type { SlideDensity } from './content-height.js'
import type { SlideLayout } from './slide-layout.js'
import { textWidth } from './text-width.js'

// Widths are those of bold letters, and a mark or two may stand outside of the text.
const sure = 0.97
const clauseEnd = /[，；：。！？](?=[^，；：。！？、”’」』）》\s])/gu

/**
 * Where a text that does not fit into `room` em is best broken in two: behind the mark of a clause, each half on a line of its own. So it
 * takes two lines, as few as it would take anywhere. Undefined in languages with spaces, and where halves do not fit.
 */
export function clauseBreak(text: string, room: number, language: string): number | undefined {
  if (scriptOf(language) !== 'ideographic') return undefined
  const most = room * sure
  const widest = (at: number) => Math.max(textWidth(text.slice(0, at), 700), textWidth(text.slice(at), 700))
  if (textWidth(text, 700) <= most) return undefined
  const ends = [...text.matchAll(clauseEnd)].map(({ index }) => index + 1).filter(at => widest(at) <= most)
  return ends.reduce<number | undefined>(
    (best, at) => (best === undefined || widest(at) < widest(best) ? at : best),
    undefined
  )
}

// The largest that running text is set in, in px, and what stands beside it at the most.
const largest = 44
const beside = 40

/** The room in em that running text has for sure in a layout; 0 where that depends on what stands there. */
export function clauseRoom(layout: SlideLayout, density: SlideDensity, language: string): number {
  const width = px['slide-width'] - 2 * px.edge
  const size = density === 'dense' ? textSteps(language)['text-dense'] : largest
  if (layout === 'activity') return (width - px['facts-width'] - px['facts-gap']) / size
  if (layout === 'quiz') return width / textSteps(language).lead - em['question-inset']
  return layout === 'content' || layout === 'takeaways' ? (width - beside) / size : 0
}
