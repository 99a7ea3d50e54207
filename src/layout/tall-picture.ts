import { forScreen } from '../deck/audience.js'
import type { Deck, Slide } from '../deck/deck.js'
import { isPhotograph } from '../deck/picture.js'
import { all, isTitle, textOf } from '../deck/walk.js'
import { bodyOf } from '../deck/word-layouts.js'
import { px, textSteps } from './box-sizes.js'
import { contentLayout } from './slide-layout.js'
import { linesOf, longestPiece } from './text-width.js'
import { titleSize } from './title-zone.js'

// Narrower ones would lose too much above and below.
const [narrowest, widest] = [0.5, 0.95]
const mostCaptionLines = 6
const mostLeadLines = 4

/**
 * Whether the one picture of a slide is a photograph with a caption that is higher than it is wide. It would be small in the middle of the
 * slide: it stands at the end of it instead, from edge to edge, and its caption below the title.
 */
export function hasTallPicture(slide: Slide, { pictures, language }: Pick<Deck, 'pictures' | 'language'>): boolean {
  if (contentLayout(slide) !== 'picture' || slide.layout !== undefined) return false
  if (slide.background && 'picture' in slide.background) return false
  const [image, ...others] = all(bodyOf(slide), 'image')
  if (!image?.title || others.length > 0 || !isPhotograph(image.url)) return false
  const picture = Object.hasOwn(pictures, image.url) ? pictures[image.url] : undefined
  if (picture?.state !== 'found') return false
  const shape = picture.width / picture.height
  return shape >= narrowest && shape <= widest && hasRoom(slide, image.title, language)
}

function hasRoom(slide: Slide, caption: string, language: string): boolean {
  const steps = textSteps(language)
  const title = textOf(forScreen(slide.body).filter(isTitle))
  const size = steps[titleSize(slide, language) === 'large' ? 'title' : 'title-small'] * 1.06
  return (
    longestPiece(title, 700, language).width * size <= px['line-width'] &&
    linesOf(title, size, px['line-width'], 400, language) <= 2 &&
    linesOf(caption, steps['text-normal'], px['line-width'], 400, language) <= mostCaptionLines
  )
}

/** In px: of a title that stands with its caption in the middle of the height, as that of a break does. */
const largeTitle = 72
const mostTitleLines = 3

/** Whether the title of such a picture is short enough to be set so large beside it. */
export function hasLargeTitle({ body }: Slide, { language }: Pick<Deck, 'language'>): boolean {
  const title = textOf(forScreen(body).filter(isTitle))
  return (
    title !== '' &&
    longestPiece(title, 700, language).width * largeTitle * 1.06 <= px['half-width'] &&
    linesOf(title, largeTitle * 1.06, px['half-width'], 700, language) <= mostTitleLines
  )
}

/** Whether the caption of such a picture is short enough to be set as the lead of its slide. */
export function hasLeadCaption(slide: Slide, { language }: Pick<Deck, 'language'>): boolean {
  const [image] = all(bodyOf(slide), 'image')
  const { lead } = textSteps(language)
  return linesOf(image?.title ?? '', lead * 1.1, px['line-width'], 400, language) <= mostLeadLines
}
