import type { ChosenLayout } from '../../deck/deck.js'
import { nameOf } from '../../deck/phrasing.js'
import { layoutsFor } from '../../layout/picture-layout.js'
import type { Rule } from '../rule.js'

const wanted: Readonly<Record<ChosenLayout, string>> = {
  picture: 'pictures below the title and nothing else',
  'picture-full': 'one picture below the title and nothing else',
  'picture-half': 'one picture, and words or a list',
  'picture-set': 'two or three pictures below the title and nothing else',
  portrait: 'one picture and one quotation'
}

export const layoutSuitsSlide: Rule = {
  id: 'layout-suits-slide',
  severity: 'warning',
  wants: 'A slide that says `layout=` holds what that layout is for.',
  why: 'A layout that does not suit what stands on the slide is not used, and the slide looks other than its author thinks.',
  check(deck, report) {
    for (const slide of deck.slides) {
      const { layout, title, place } = slide
      const { own, suitable } = layoutsFor(slide)
      if (layout === undefined || suitable.includes(layout)) continue
      report({
        what: `Unexpected \`layout=${layout}\` on ${nameOf(slide)}, expected ${wanted[layout]}`,
        fix: own
          ? `Take \`layout=${layout}\` out: the slide is laid out as \`${own}\` by itself.`
          : `Take \`layout=${layout}\` out, or give ${title === '' ? 'the slide' : 'it'} what the layout is for.`,
        place
      })
    }
  }
}
