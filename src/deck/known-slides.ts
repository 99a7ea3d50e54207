import type { Deck, Slide } from './deck.js'
import { positionKeys } from './position-keys.js'

/**
 * The deck with the slides of an earlier one wherever they say the same, so that what was derived from these is known already. Such a slide says
 * where it stood in the earlier text: the deck is for drawing, not for messages.
 */
export function withKnownSlides(deck: Deck, earlier: Deck | undefined): Deck {
  if (!earlier) return deck
  const known = new Map<string, Slide>(earlier.slides.map(slide => [slide.id, slide]))
  const slides = deck.slides.map(slide => {
    const before = known.get(slide.id)
    return before && hasSameContent(slide, before) ? before : slide
  })
  return { ...deck, ...sameFields(deck, earlier), slides }
}

const drawnFields = ['frontMatter', 'brand', 'glossary', 'pictures', 'labels', 'translation'] as const

/** What else is drawn, of the earlier deck where it says the same. */
function sameFields(deck: Deck, earlier: Deck): Partial<Deck> {
  const same = drawnFields.filter(
    name => deck[name] !== undefined && earlier[name] !== undefined && hasSameContent(deck[name], earlier[name])
  )
  return Object.fromEntries(same.map(name => [name, earlier[name]]))
}

/** Whether two nodes are equal, whatever their positions. */
function hasSameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  // The bytes of a picture: as an object it would have a key for each.
  if (a instanceof Uint8Array && b instanceof Uint8Array)
    return a.length === b.length && a.every((byte, at) => byte === b[at])
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = contentKeys(a)
  if (keys.length !== contentKeys(b).length) return false
  return keys.every(key => hasSameContent(a[key], b[key]))
}

function contentKeys(part: object): string[] {
  return Object.keys(part).filter(key => !positionKeys.has(key))
}

function isObject(part: unknown): part is Readonly<Record<string, unknown>> {
  return typeof part === 'object' && part !== null
}
