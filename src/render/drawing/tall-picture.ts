import type { Slide } from '../../deck/deck.js'
import { hasLargeTitle, hasLeadCaption, hasTallPicture } from '../../layout/tall-picture.js'
import type { DrawnDeck } from './context.js'

// Title and caption stand together then: no rule parts them.
const ofOtherTitles = /^(ruled|title-small|title-limit-.*)$/

/** The classes of a slide, with those for a photograph that stands at its end where it has one. */
export function withTallPicture(classes: readonly string[], slide: Slide, deck: DrawnDeck): string[] {
  if (!hasTallPicture(slide, deck)) return [...classes]
  if (!hasLeadCaption(slide, deck)) return [...classes, 'tall-picture']
  if (!hasLargeTitle(slide, deck)) return [...classes, 'tall-picture', 'lead']
  return [...classes.filter(name => !ofOtherTitles.test(name)), 'tall-picture', 'lead', 'few-words', 'title-limit-72']
}
