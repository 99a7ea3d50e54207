import type { Element } from 'hast'
import type { Slide } from '../../deck/deck.js'
import { memoizeWeak } from '../../deck/memoize-weak.js'
import type { DrawingOptions } from './context.js'
import type { SlidePlace } from './slide-place.js'

// While somebody writes, all slides but one are what they were a moment ago (`deck/known-slides.ts`): to draw them again would take most of the time
// until the changed one is on the screen.

interface Last {
  made?: { readonly of: readonly unknown[]; readonly drawing: Element }
}

const lastOf = memoizeWeak((_: Slide): Last => ({}))

/** The last drawing of a slide if it was made of the same things, else a new one. Nobody may change a drawing. */
export function lastDrawing(slide: Slide, of: readonly unknown[], draw: () => Element): Element {
  const last = lastOf(slide)
  const isSame = last.made?.of.length === of.length && last.made.of.every((thing, at) => thing === of[at])
  if (last.made && isSame) return last.made.drawing
  const drawing = draw()
  last.made = { of, drawing }
  return drawing
}

/** All that the drawing of a slide is made of beside the slide. It names each option: one that is added does not compile until it is here. */
export function dependencies(place: SlidePlace, options: DrawingOptions): readonly unknown[] {
  const { deck, labels, steps, diagramHeight, diagramWidth, chartWidth, draft, titles, ...others } = options
  const { language, frontMatter, brand, glossary, pictures, translation, look } = deck
  others satisfies Record<string, never>
  return [
    ...[JSON.stringify(place), language, frontMatter, brand, glossary, pictures, translation, look?.radius],
    ...[labels, steps, diagramHeight, diagramWidth, chartWidth, draft !== undefined, draft?.deck, titles]
  ]
}
