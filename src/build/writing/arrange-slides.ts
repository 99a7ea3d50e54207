import type { Slide } from '../../deck/deck.js'
import { type Draft, openDraft } from './draft.js'
import { writtenIds } from './slide-ids.js'

/** What is done with a slide: moved by a number of places, copied behind itself, or taken out. */
export type Arrangement =
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'duplicate' }
  | { readonly type: 'delete' }

/** A slide by its number, from 1, and its id: of two slides, one of which was written just now, they are not the same. */
export interface NumberedSlide {
  readonly id: string
  readonly number: number
}

/** A text with its slides arranged anew, and the number, from 1, of the slide to go to. */
export interface Arranged {
  readonly text: string
  readonly number: number
}

/** The lines of a deck's text: above its first slide, of each slide, and the breaks between them. */
interface Cut {
  readonly head: readonly string[]
  readonly slides: readonly (readonly string[])[]
  readonly breaks: readonly string[]
}

/**
 * Arranges the slides of a deck anew. Every line that stays is the same, byte for byte; lines come in only where a copy needs them, and one that is empty
 * where the text ended without a line end. Undefined where that cannot be done: there is no such slide or place, no other slide would be left, or code or a
 * comment without an end would swallow what follows.
 */
export function arrangeSlides(draft: Draft, { id, number }: NumberedSlide, act: Arrangement): Arranged | undefined {
  const at = draft.deck.slides[number - 1]?.id === id ? number - 1 : -1
  const before = cut(draft)
  const slide = before.slides[at]
  if (!slide) return undefined
  const after = arranged(before, slide, at, act, draft)
  if (!after) return undefined
  const text = joined(after.cut)
  // What the parser makes of it is what was meant.
  const again = openDraft({ ...draft.source, deck: { file: draft.source.deck.file, text } })
  return isSame(cut(again), after.cut) ? { text, number: after.at + 1 } : undefined
}

function cut({ deck: { slides }, lines }: Draft): Cut {
  const end = (index: number) => {
    const next: Slide | undefined = slides[index + 1]
    return next ? next.firstLine - 2 : lines.length
  }
  return {
    head: lines.slice(0, (slides[0]?.firstLine ?? 1) - 1),
    slides: slides.map(({ firstLine }, index) => lines.slice(firstLine - 1, end(index))),
    breaks: slides.slice(1).map(({ firstLine }) => lines[firstLine - 2] ?? '---')
  }
}

function arranged(
  { head, slides, breaks }: Cut,
  slide: readonly string[],
  at: number,
  act: Arrangement,
  draft: Draft
): { readonly cut: Cut; readonly at: number } | undefined {
  switch (act.type) {
    case 'move': {
      const to = at + act.by
      if (act.by === 0 || to < 0 || to >= slides.length) return undefined
      return { cut: { head, slides: slides.toSpliced(at, 1).toSpliced(to, 0, slide), breaks }, at: to }
    }
    case 'duplicate':
      return {
        cut: {
          head,
          slides: slides.toSpliced(at + 1, 0, withOtherId(slide, at, draft)),
          breaks: breaks.toSpliced(at, 0, '---')
        },
        at: at + 1
      }
    case 'delete': {
      if (slides.length < 2) return undefined
      // The break below it goes with it; below the last there is none.
      const gone = Math.min(at, breaks.length - 1)
      return {
        cut: { head, slides: slides.toSpliced(at, 1), breaks: breaks.toSpliced(gone, 1) },
        at: Math.min(at, slides.length - 2)
      }
    }
  }
}

/** A copy with an id of its own where its slide has one: `#the-pump-2`. */
function withOtherId(slide: readonly string[], at: number, draft: Draft): readonly string[] {
  const { slides } = draft.deck
  const first = slides[at]?.firstLine ?? 1
  const own = writtenIds(draft).filter(
    ({ isOwn, place: { start } }) => isOwn && start.line >= first && start.line < first + slide.length
  )
  const taken = new Set(slides.map(({ id }) => id))
  return slide.map((line, index) => {
    const written = own.find(({ place }) => place.start.line === first + index)
    if (!written) return line
    const { id, place } = written
    const fresh = Array.from({ length: slides.length + 1 }, (_, count) => `${id}-${count + 2}`).find(
      name => !taken.has(name)
    )
    return line.slice(0, place.start.column - 1) + fresh + line.slice(place.end.column - 1)
  })
}

function joined({ head, slides, breaks }: Cut): string {
  const lines = slides.flatMap((slide, index) => {
    const sign = breaks[index]
    if (sign === undefined) return slide
    // Right below a line of text, `---` would make a heading of it.
    return [...slide, ...(slide.at(-1)?.trim() === '' ? [] : ['']), sign]
  })
  return [...head, ...lines].join('\n')
}

function isSame(found: Cut, wanted: Cut): boolean {
  const text = ({ slides }: Cut) => JSON.stringify(slides.map(lines => lines.join('\n').trimEnd()))
  return found.head.length === wanted.head.length && text(found) === text(wanted)
}
