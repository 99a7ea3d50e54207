import type { Slide } from '../../deck/deck.js'
import { nameOf } from '../../deck/phrasing.js'
import { decorative } from '../../deck/picture.js'
import { all, textOf } from '../../deck/walk.js'
import type { Rule } from '../rule.js'
import { linesOf, onScreen } from '../screen.js'

export const pictureIsDescribed: Rule = {
  id: 'picture-is-described',
  severity: 'warning',
  needsWholeText: true,
  wants: 'A slide that shows nothing but a picture has on paper a description of what it shows.',
  why: 'In a grey copy, and for those who cannot see, a chart or a map is gone. One sentence in its place is too short for it.',
  source:
    'U.S. Department of Health and Human Services, accessible slides: a description right after a complex image. A `:::diagram` is a list of words already.',
  check(deck, report) {
    for (const slide of deck.slides) {
      if (!isPictureAlone(slide) || textOf([...all(slide.body, 'paper')]) !== '') continue
      report({
        what: `Unexpected ${nameOf(slide)} with nothing but a picture and no description of it`,
        fix: 'Add `:::paper` to the slide, and what the picture shows as you would tell it on the telephone. Handout and guide print it.',
        place: slide.place
      })
    }
  }
}

function isPictureAlone(slide: Slide): boolean {
  const shown = onScreen(slide)
  const pictures = [...all(shown, 'image')].filter(({ alt }) => alt !== decorative)
  return pictures.length > 0 && linesOf(shown).every(({ node }) => node.type === 'heading')
}
