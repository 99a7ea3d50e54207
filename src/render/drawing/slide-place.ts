import type { Deck, Slide } from '../../deck/deck.js'
import { lessonOf } from '../../deck/lesson.js'
import { minutesOfParts } from '../../deck/schedule.js'
import { wordsSide } from '../../layout/panel-side.js'
import type { Side } from '../../layout/photo-side.js'
import { type PictureRun, pictureRun } from '../../layout/picture-run.js'
import { type SlideLayout, slideLayout } from '../../layout/slide-layout.js'

/** Where a slide stands among those of its deck, as far as its drawing shows it: plain data, equal for equal drawings. */
export interface SlidePlace {
  /** From 1. */
  readonly number: number
  readonly layout: SlideLayout
  readonly isDivider: boolean
  /** The part of the lesson that it belongs to, or opens as a divider, by its number. */
  readonly part: number | undefined
  /** The part that it opens as a divider. */
  readonly opened: number | undefined
  readonly parts: readonly { readonly number: number; readonly text: string }[]
  /** Minutes of the parts, by their numbers. */
  readonly minutes: Readonly<Record<number, number>>
  /** What it shares with slides before and after it that have a picture beside words, too. */
  readonly run: PictureRun | undefined
  /** At which side of a photo its words stand: panels take turns. */
  readonly wordsSide: Side
}

export function placeOf(slide: Slide, deck: Deck): SlidePlace {
  return {
    number: deck.slides.findIndex(({ id }) => id === slide.id) + 1,
    layout: slideLayout(slide, deck),
    isDivider: slide.kind === 'section',
    part: partOf(slide, deck.slides),
    opened: openedPart(slide, deck.slides),
    parts: lessonOf(deck).scope.map(({ number, text }) => ({ number, text })),
    minutes: Object.fromEntries(minutesOfParts(deck)),
    run: pictureRun(slide, deck),
    wordsSide: wordsSide(slide, deck)
  }
}

/** The part that a slide belongs to, or a divider opens: what it says itself, else for a divider what the next slide says. */
export function partOf(slide: Slide, slides: readonly Slide[]): number | undefined {
  const next = slide.kind === 'section' ? slides[slides.findIndex(({ id }) => id === slide.id) + 1] : undefined
  return slide.scope ?? next?.scope
}

/** The part that a divider opens; undefined for a heading within a part, which earlier slides have begun, and where nothing says to which part it belongs. */
export function openedPart(slide: Slide, slides: readonly Slide[]): number | undefined {
  const part = partOf(slide, slides)
  const before = slides.slice(0, slides.indexOf(slide))
  return before.some(({ scope }) => scope === part) ? undefined : part
}
