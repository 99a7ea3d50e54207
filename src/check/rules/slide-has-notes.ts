import { nameOf } from '../../deck/phrasing.js'
import type { Rule } from '../rule.js'

export const slideHasNotes: Rule = {
  id: 'slide-has-notes',
  severity: 'warning',
  needsWholeText: true,
  wants: 'Every slide has notes for the facilitator.',
  why: 'On a slide without notes, a facilitator who is new to the deck has nothing to say.',
  source: 'Core Pre-deployment Training Materials, Guidance for Instructors',
  check(deck, report) {
    for (const slide of deck.slides) {
      if (slide.notes.some(({ children }) => children.length > 0)) continue
      report({
        what: `Unexpected ${nameOf(slide)} without notes`,
        fix: 'Add `:::notes`, what to say and ask, and `:::` to the slide.',
        place: slide.place
      })
    }
  }
}
