import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../deck/deck.js'
import { lessonOf } from '../../deck/lesson.js'
import { minutesOfParts } from '../../deck/schedule.js'
import { numberText } from '../formatting.js'
import { fill } from '../templates.js'
import type { DrawingOptions } from './context.js'

/** The parts of the lesson on a divider, with the one that begins here marked, and `timed` with their minutes. Nothing when the lesson has one part or none. */
export function drawScopeProgress(
  slide: Slide,
  options: Pick<DrawingOptions, 'deck' | 'labels'>,
  { timed = false } = {}
): ElementContent[] {
  const { deck } = options
  const { scope } = lessonOf(deck)
  if (scope.length < 2) return []
  const current = slide.kind === 'section' ? openedPart(slide, deck.slides) : partOf(slide, deck.slides)
  if (current === undefined) return []
  return [
    h(
      'ol',
      { className: ['parts'] },
      scope.map(({ number, text }) => {
        const minutes = timed ? drawMinutes(number, options) : []
        const content = minutes.length === 0 ? [text] : [h('span', text), ...minutes]
        const colour = timed ? [partClass(number)] : []
        return number === current
          ? h('li', { className: ['part', ...colour, 'current'], ariaCurrent: 'step' }, content)
          : h('li', { className: ['part', ...colour, number < current ? 'done' : 'coming'] }, content)
      })
    )
  ]
}

// As many as a ground has that differ from each other. After them they begin again.
const colours = 4

/** The class that gives a slide, or a part in a list of them, the colour of a part, by its number. */
export function partClass(part: number): string {
  return `part-${((part - 1) % colours) + 1}`
}

/** How long a part of the lesson takes; nothing where no slide says that it belongs to it. */
export function drawMinutes(part: number, { deck, labels }: Pick<DrawingOptions, 'deck' | 'labels'>): Element[] {
  const minutes = minutesOfParts(deck).get(part)
  if (minutes === undefined) return []
  return [
    h(
      'span',
      { className: ['part-minutes'] },
      fill(labels.minutesShort, { minutes: numberText(minutes, deck.language) })
    )
  ]
}

/** Which of how many parts a divider opens, as a figure: `2 / 4`. Nothing when the lesson has one part or none. */
export function drawPartCount(slide: Slide, { deck }: Pick<DrawingOptions, 'deck'>): ElementContent[] {
  const { scope } = lessonOf(deck)
  const current = openedPart(slide, deck.slides)
  if (scope.length < 2 || current === undefined) return []
  // The large figure stands at the edge where a line begins, on the right in Arabic.
  return [h('p', { className: ['part-count'] }, [h('strong', String(current)), ` / ${scope.length}`])]
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
