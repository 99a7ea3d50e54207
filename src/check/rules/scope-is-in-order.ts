import { lessonOf } from '../../deck/lesson.js'
import { nameOf, quote } from '../../deck/phrasing.js'
import type { Rule } from '../rule.js'

export const scopeIsInOrder: Rule = {
  id: 'scope-is-in-order',
  severity: 'warning',
  needsWholeText: true,
  wants: 'Every part of the scope has slides, and the parts come in the order in which the scope lists them.',
  why: 'People follow a map only if the road keeps to it.',
  source: 'Our own, from the order of the CRSV training deck',
  check(deck, report) {
    const { scope } = lessonOf(deck)
    for (const part of scope)
      if (!deck.slides.some(slide => slide.scope === part.number))
        report({
          what: `Unexpected part \`${part.number}\` ${quote(part.text)} without a slide`,
          fix: `Write \`::slide{scope=${part.number}}\` at the top of each slide that belongs to it.`,
          place: part.place
        })
    let reached = 0
    for (const slide of deck.slides) {
      if (slide.scope === undefined || slide.scope > scope.length) continue
      if (slide.scope < reached)
        report({
          what: `Unexpected part \`${slide.scope}\` on ${nameOf(slide)} after part \`${reached}\``,
          fix: 'Move the slide to its part, or change the order in `:::scope`.',
          place: slide.place
        })
      reached = Math.max(reached, slide.scope)
    }
  }
}
