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
  wants: 'A slide that shows only a picture has a description of it on paper.',
  why: 'A chart or a map is lost in a grey copy and for people who cannot see it. One sentence of alternative text is too short to replace it.',
  source:
    'U.S. Department of Health and Human Services, accessible slides: a description right after a complex image. A `:::diagram` is a list of words already.',
  check(deck, report) {
    for (const slide of deck.slides) {
      if (!isPictureAlone(slide) || textOf([...all(slide.body, 'paper')]) !== '') continue
      report({
        what: `Unexpected ${nameOf(slide)} with nothing but a picture and no description of it`,
        fix: 'Add `:::paper` to the slide, and what the picture shows as you would describe it on the telephone. Handout and guide print it.',
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
