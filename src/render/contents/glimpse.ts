import type { Deck } from '../../deck/deck.js'
import { type SlideLayout, slideLayout } from '../../layout/slide-layout.js'

/** How many slides the contents page shows below the first. */
export const glimpsed = 3

/** What says more about a lesson the smaller it is seen: a drawing before words, words of a shape of their own before a list. Every lesson has the others. */
const worth: Readonly<Record<SlideLayout, number>> = {
  diagram: 4,
  chart: 4,
  'picture-half': 4,
  'picture-full': 3,
  'picture-set': 4,
  picture: 4,
  portrait: 4,
  tiles: 3,
  figures: 3,
  comparison: 3,
  number: 2,
  quotation: 2,
  statement: 2,
  columns: 2,
  takeaways: 1,
  activity: 1,
  content: 1,
  headline: 1,
  title: 0,
  section: 0,
  panels: 0,
  outcomes: 0,
  agenda: 0,
  quiz: 0,
  care: 0,
  closing: 0
}

/** The ids of slides that show in small what a lesson is: one from each third, each of another layout where there is a choice. None of a deck that has too few. */
export function glimpse(deck: Deck): string[] {
  const telling = deck.slides
    .map(slide => ({ id: slide.id, layout: slideLayout(slide, deck) }))
    .filter(({ layout }) => worth[layout] > 0)
  if (telling.length < glimpsed) return []
  const seen = new Set<SlideLayout>()
  return Array.from({ length: glimpsed }, (_, third) => {
    const from = Math.floor((third * telling.length) / glimpsed)
    const to = Math.floor(((third + 1) * telling.length) / glimpsed)
    const value = (layout: SlideLayout) => worth[layout] - (seen.has(layout) ? 2.5 : 0)
    const [best] = telling.slice(from, to).sort((a, b) => value(b.layout) - value(a.layout))
    if (best) seen.add(best.layout)
    return best?.id ?? ''
  })
}
