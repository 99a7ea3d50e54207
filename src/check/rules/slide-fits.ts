import { forParticipants } from '../../deck/audience.js'
import { counted, nameOf } from '../../deck/phrasing.js'
import { typeset } from '../../deck/typography/typeset.js'
import { linesTooMany } from '../../layout/slide-size.js'
import type { Rule } from '../rule.js'

export const slideFits: Rule = {
  id: 'slide-fits',
  severity: 'error',
  wants: 'Everything on a slide fits, in letters that the back row can read.',
  why: 'Nobody in the room sees text that runs over the edge, and nobody tells you.',
  source: 'Body text of 24 points at the least: DVC, CMHR, U. Montana; on a slide 720 pixels high these are 32',
  check(deck, report) {
    for (const slide of forParticipants(typeset(deck)).slides) {
      const lines = linesTooMany(slide, deck.language)
      if (lines === 0) continue
      report({
        what: `Unexpected \`${counted(lines, 'line')}\` too many on ${nameOf(slide)}`,
        fix: 'Cut the slide in two with `---` and a title (`## …`) below it, or move text into `:::notes` or `:::paper`.',
        place: slide.place,
        // Letter widths predict a slide to about a line.
        ...(lines === 1 && { severity: 'warning' })
      })
    }
  }
}
