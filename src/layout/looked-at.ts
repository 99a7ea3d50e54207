import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { isTitle, textOf } from '../deck/walk.js'
import { stackHeight } from './block-height.js'
import { bodyRoom, bodySizes } from './body-room.js'
import { px, type Sizes, textSteps } from './box-sizes.js'
import { numberLook } from './number-look.js'
import { figureRoomAtFoot, wholeWidth, widestAtFoot } from './photo-sizes.js'
import { quotationHeight } from './quotation-size.js'
import { contentLayout, type SlideLayout } from './slide-layout.js'
import { linesOf, longestPiece } from './text-width.js'

// Of the words below a title, and of a quotation: above them more than half of the photo is clear.
const [mostBelow, mostQuotation] = [110, 256]
// A smaller figure is lost there.
const leastFigure = 148
// Widths of letters are estimates.
const sure = 0.95

const fits: Partial<
  Readonly<Record<SlideLayout, (titles: readonly Block[], body: readonly Block[], size: Sizes) => boolean>>
> = {
  title: isTitleAtFoot,
  headline: isTitleAtFoot,
  number: (titles, body, { language }) => {
    const place = { language, width: wholeWidth, room: figureRoomAtFoot, isOnPhoto: true }
    return isLine(titles, language) && (numberLook(body, place)?.figure ?? 0) >= leastFigure
  },
  quotation: (titles, body, size) =>
    isLine(titles, size.language) &&
    quotationHeight(body, { size, isLarge: true, room: bodyRoom, onPhoto: widestAtFoot }) <= mostQuotation
}

/** Whether a slide's few large words are looked at together with its photo, and short enough to stand along the foot of it. */
export function areLookedAt(slide: Slide, language: string): boolean {
  if (slide.words !== undefined && slide.words !== 'foot') return false
  const blocks = forScreen(slide.body).filter(block => !isKind(block, 'shownOn', 'foot'))
  const titles = blocks.filter(isTitle)
  const body = blocks.filter(block => !isTitle(block))
  return fits[contentLayout(slide)]?.(titles, body, bodySizes(language)) === true
}

function isTitleAtFoot(titles: readonly Block[], body: readonly Block[], size: Sizes): boolean {
  const { language } = size
  const room = widestAtFoot * sure
  const text = textOf(titles)
  return (
    longestPiece(text, 700, language).width * px.display <= room &&
    linesOf(text, px.display, room, 700, language) <= 2 &&
    stackHeight(body, { ...size, text: textSteps(language)['part-text'] }, room) <= mostBelow
  )
}

function isLine(titles: readonly Block[], language: string): boolean {
  return linesOf(textOf(titles), px.title, widestAtFoot * sure, 700, language) === 1
}
