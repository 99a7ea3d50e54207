import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../deck/deck.js'
import { lessonOf } from '../../deck/lesson.js'
import type { DrawingOptions } from './context.js'

/** The parts of the lesson on a divider, with the one that begins here marked. Nothing when the lesson has one part or none. */
export function drawScopeProgress(slide: Slide, { deck }: Pick<DrawingOptions, 'deck'>): ElementContent[] {
  const { scope } = lessonOf(deck)
  if (scope.length < 2) return []
  const current = partOf(slide, deck.slides)
  if (current === undefined) return []
  return [
    h(
      'ol',
      { className: ['parts'] },
      scope.map(part =>
        part.number === current
          ? h('li', { className: ['part', 'current'], ariaCurrent: 'step' }, part.text)
          : h('li', { className: ['part', part.number < current ? 'done' : 'coming'] }, part.text)
      )
    )
  ]
}

/** Which of how many parts a divider opens, as a figure: `2 / 4`. Nothing when the lesson has one part or none. */
export function drawPartCount(slide: Slide, { deck }: Pick<DrawingOptions, 'deck'>): ElementContent[] {
  const { scope } = lessonOf(deck)
  const current = partOf(slide, deck.slides)
  if (scope.length < 2 || current === undefined) return []
  return [
    h('p', { className: ['part-count'] }, [
      h('bdi', { dir: 'ltr' }, [h('strong', String(current)), ` / ${scope.length}`])
    ])
  ]
}

/** The part that a divider opens: what it says itself, else what the next slide says. */
function partOf(slide: Slide, slides: readonly Slide[]): number | undefined {
  const next = slides[slides.findIndex(({ id }) => id === slide.id) + 1]
  return slide.scope ?? next?.scope
}
