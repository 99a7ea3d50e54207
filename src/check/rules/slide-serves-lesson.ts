import type { Slide } from '../../deck/deck.js'
import { lessonOf } from '../../deck/lesson.js'
import { nameOf } from '../../deck/phrasing.js'
import type { Rule } from '../rule.js'
import { hasPlaceOfItsOwn } from '../screen.js'

export const slideServesLesson: Rule = {
  id: 'slide-serves-lesson',
  severity: 'info',
  needsWholeText: true,
  wants: 'Every slide teaches an outcome or belongs to a part of the scope.',
  why: 'A slide that serves neither an outcome nor a part is one that the lesson does not need.',
  source: 'Our own, from the orphans of the CRSV training deck',
  check(deck, report) {
    const { outcomes, scope } = lessonOf(deck)
    if (outcomes.length + scope.length === 0) return
    const orphans = deck.slides.filter(slide => !isTied(slide))
    const [first] = orphans
    if (!first) return
    const others = orphans.length > 1 ? `, one of \`${orphans.length}\`` : ''
    report({
      what: `Unexpected ${nameOf(first)} that serves no outcome and no part of the scope${others}`,
      fix: 'Write `::slide{outcomes="1"}` or `::slide{scope=1}` at its top, or take it out.',
      place: first.place
    })
  }
}

function isTied(slide: Slide): boolean {
  return slide.outcomes.length > 0 || slide.scope !== undefined || hasPlaceOfItsOwn(slide)
}
