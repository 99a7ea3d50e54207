import { type ChosenLayout, type PictureLayout, type WordLayout, wordLayouts } from '../../deck/deck.js'
import { nameOf } from '../../deck/phrasing.js'
import { askedWordLayout, wordLayoutWants } from '../../deck/word-layouts.js'
import { layoutsFor } from '../../layout/picture-layout.js'
import type { Rule } from '../rule.js'

const wanted: Readonly<Record<PictureLayout, string>> = {
  picture: 'pictures below the title and nothing else',
  'picture-full': 'one picture below the title, and at most one list of two to four items',
  'picture-half': 'one picture, and words or a list',
  'picture-set': 'two or three pictures below the title and nothing else',
  portrait: 'one picture and one quotation'
}

export const layoutSuitsSlide: Rule = {
  id: 'layout-suits-slide',
  severity: 'warning',
  // A block that could not be read is missing from the slide.
  needsWholeText: true,
  wants: 'A slide that says `layout=` holds what that layout is for.',
  why: 'A layout that does not suit what stands on the slide is not used, and the slide looks other than its author thinks.',
  check(deck, report) {
    for (const slide of deck.slides) {
      const { layout, title, place } = slide
      const { own, suitable } = layoutsFor(slide)
      if (layout === undefined || suitable.some(one => one === layout) || askedWordLayout(slide)) continue
      report({
        what: `Unexpected \`layout=${layout}\` on ${nameOf(slide)}, expected ${wantsOf(layout)}`,
        fix: own
          ? `Take \`layout=${layout}\` out: the slide is laid out as \`${own}\` by itself.`
          : `Take \`layout=${layout}\` out, or give ${title === '' ? 'the slide' : 'it'} what the layout is for.`,
        place
      })
    }
  }
}

function wantsOf(layout: ChosenLayout): string {
  return isOfWords(layout) ? wordLayoutWants(layout) : wanted[layout]
}

function isOfWords(layout: ChosenLayout): layout is WordLayout {
  return wordLayouts.some(one => one === layout)
}
