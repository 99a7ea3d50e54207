import type { Deck, Slide } from './deck.js'

const places: ReadonlySet<string> = new Set(['position', 'place', 'firstLine'])

/**
 * The deck with the slides of an earlier one wherever they say the same, so that what was derived from these is known already. Such a slide says
 * where it stood in the earlier text: the deck is for drawing, not for messages.
 */
export function withKnownSlides(deck: Deck, earlier: Deck | undefined): Deck {
  if (!earlier) return deck
  const known = new Map<string, Slide>(earlier.slides.map(slide => [slide.id, slide]))
  const slides = deck.slides.map(slide => {
    const before = known.get(slide.id)
    return before && saysTheSame(slide, before) ? before : slide
  })
  return { ...deck, slides }
}

/** Whether two parts of decks are the same but for their places. */
function saysTheSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = said(a)
  if (keys.length !== said(b).length) return false
  return keys.every(key => saysTheSame(a[key], b[key]))
}

function said(part: object): string[] {
  return Object.keys(part).filter(key => !places.has(key))
}

function isObject(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null
}
