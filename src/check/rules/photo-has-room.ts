import { nameOf } from '../../deck/phrasing.js'
import { isPhotoLeftOut } from '../../layout/photo-behind.js'
import { slideLayout } from '../../layout/slide-layout.js'
import type { Rule } from '../rule.js'

export const photoHasRoom: Rule = {
  id: 'photo-has-room',
  severity: 'info',
  // A block that could not be read is missing from the slide.
  needsWholeText: true,
  wants: 'A photograph behind a slide has a side or a band of it to itself.',
  why: 'Where words, a drawing or another picture need the whole slide, the photograph is left out, and the slide looks other than its author thinks.',
  check(deck, report) {
    for (const slide of deck.slides) {
      const { background, place } = slide
      if (!background || !('picture' in background)) continue
      if (!isPhotoLeftOut(slide, slideLayout(slide, deck), deck.language)) continue
      report({
        what: `Unexpected \`background=${background.picture}\` on ${nameOf(slide)}, which has no room to show it`,
        fix: 'Shorten the words or cut the slide in two; or choose a colour instead: `background=dark`.',
        place
      })
    }
  }
}
