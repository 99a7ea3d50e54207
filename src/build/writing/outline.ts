import type { Position } from 'unist'
import type { Slide } from '../../deck/deck.js'
import { type Draft, spanOf } from './draft.js'

/** A slide of a deck, or a part of it with its slides. */
export interface OutlineItem {
  readonly title: string
  readonly type: 'part' | 'slide'
  /** Its id, and its minutes where it has some. */
  readonly detail: string
  /** All of its lines, those of its slides included. */
  readonly place: Position
  /** The line that names it. */
  readonly name: Position
  readonly children: readonly OutlineItem[]
}

/** The parts of a deck in order, each with its slides. A part begins with a slide that has a title of the first level. */
export function outlineOf({ deck: { slides }, lines }: Draft): readonly OutlineItem[] {
  const items = slides.map((slide, index) => itemOf(slide, endOf(slides, index, lines), lines))
  const starts = slides.flatMap(({ kind }, index) => (kind === 'content' ? [] : [index]))
  const loose = items.slice(0, starts[0] ?? items.length)
  const parts = starts.flatMap((start, number) => {
    const [part, ...children] = items.slice(start, starts[number + 1])
    if (!part) return []
    const end = children.at(-1)?.place.end ?? part.place.end
    return [{ ...part, type: 'part' as const, place: { start: part.place.start, end }, children }]
  })
  return [...loose, ...parts]
}

function endOf(slides: readonly Slide[], index: number, lines: readonly string[]): number {
  const next = slides[index + 1]?.firstLine
  // The line of the break belongs to no slide.
  return next === undefined ? lines.length : next - 2
}

function itemOf({ id, title, minutes, firstLine, place }: Slide, last: number, lines: readonly string[]): OutlineItem {
  const first = Math.min(firstLine, lines.length)
  const line = lines.findIndex((text, index) => index >= first - 1 && index < last && /^#{1,2}\s/.test(text)) + 1
  const named = line > 0 ? line : Math.min(place.start.line, lines.length)
  const end = Math.max(last, named)
  return {
    title: title === '' ? id : title,
    type: 'slide',
    detail: minutes === undefined ? `#${id}` : `#${id} · ${minutes} min`,
    place: {
      start: { line: Math.min(first, named), column: 1 },
      end: { line: end, column: (lines[end - 1] ?? '').length + 1 }
    },
    name: spanOf(named, 1, (lines[named - 1] ?? '').length + 1),
    children: []
  }
}
