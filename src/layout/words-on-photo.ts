import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Block } from '../deck/blocks.js'
import type { Slide } from '../deck/deck.js'
import { headAndDetail } from '../deck/diagrams/head-and-detail.js'
import { memoizeWeakWith } from '../deck/memoize-weak.js'
import { all, isTitle, textOf } from '../deck/walk.js'
import { comparisonAtFoot, isAtFoot, isBoxAlone, isOnPhoto, isSet, sentenceAtFoot } from './at-foot.js'
import { isPictureAlone } from './beside.js'
import { stackHeight } from './block-height.js'
import { bodyRoom, bodySizes } from './body-room.js'
import { px, type Sizes, textSteps } from './box-sizes.js'
import { careHeight } from './care-lines.js'
import { areHeaded } from './headed-points.js'
import { areLookedAt } from './looked-at.js'
import { heightOf as numberHeight, numberLook } from './number-look.js'
import { isReadInLines, isWide, panelWidth } from './photo-panel.js'
import { figureRoomAtFoot, photo, wholeWidth, widestAtFoot } from './photo-sizes.js'
import { pointsOnPhoto } from './points-on-photo.js'
import { quotationHeight } from './quotation-size.js'
import { contentLayout, type SlideLayout } from './slide-layout.js'
import { linesOf, textWidth } from './text-width.js'

// Of a quotation beside a photo: three short lines, and who said it. Longer ones have more of the width.
const mostBeside = 240

// Of a figure there: a smaller one takes more of the width.
const leastBesideWidest = 176

// Words of less width would look like a column of a newspaper, and the rule below a title like a dash.
const leastWidth = 340
// A panel that is much narrower than its photo looks like a strip beside it.
const leastPanel = 420
const widthStep = 20
// Widths of letters are estimates.
const sure = 0.97
// A box that takes a line more on a panel runs into the number of its slide: code and blanks are wider than their letters.
const sureOnPanel = 0.9

function figureAt(body: readonly Block[], width: number, language: string, room: number = bodyRoom) {
  return numberLook(body, { language, width, room, isOnPhoto: true })
}

const words: ReadonlySet<Block['type']> = new Set([
  'paragraph',
  'list',
  'blockquote',
  'callout',
  'outcomes',
  'takeaways'
])

/** No line is broken for the picture's sake. */
function isAsTall(body: readonly Block[], size: Sizes, width: number): boolean {
  const tall = stackHeight(body, size, width)
  return tall <= bodyRoom && tall === stackHeight(body, size, photo.panel)
}

/** Names that stand in a column before what they name ask for the whole width. */
function areBarePoints(body: readonly Block[], size: Sizes, width: number): boolean {
  return body.every(block => isWithoutNames(block, size.language)) && isAsTall(body, size, width)
}

function isWithoutNames(block: Block, language: string): boolean {
  return block.type !== 'takeaways' || !areHeaded(block.children, language)
}

/** What fits beside the clear part of a photo, by the layout of a slide; a layout that is not here needs the whole width. */
const fits: Partial<Readonly<Record<SlideLayout, (body: readonly Block[], size: Sizes, width: number) => boolean>>> = {
  title: (body, size, width) =>
    stackHeight(body, { ...size, text: textSteps(size.language)['part-text'] }, width) <= 240,
  headline: (body, size, width) => stackHeight(body, size, width) <= 240,
  statement: (body, { language }, width) =>
    width === photo.words
      ? isSet(body, px['photo-statement-small'], width, language, 5)
      : width === photo.slim
        ? isSet(body, px['photo-statement-slim'], width, language, 5)
        : isSet(body, px['photo-statement'], width, language, 3),
  number: (body, { language }, width) =>
    (figureAt(body, width, language)?.figure ?? -1) >= (width === photo.slim ? leastBesideWidest : 0),
  quotation: (body, size, width) => {
    const tall = (wide: number) =>
      stackHeight(body, { ...size, text: textSteps(size.language).lead }, wide - px['mark-inset'])
    return tall(width) <= (width < photo.words ? mostBeside : bodyRoom)
  },
  care: (body, size, width) => careHeight(body, size, width) <= bodyRoom && !all(body, 'blank').length,
  outcomes: isAsTall,
  takeaways: areBarePoints,
  content: areBarePoints
}

/**
 * The width in px that a slide's words keep to on a photo, at the start of the line, so that the rest of it is seen as it was taken: less
 * than half, about half or two thirds of the slide. Undefined where there is no photo, and where what the slide holds needs the whole width.
 */
export const wordsOnPhoto = memoizeWeakWith((slide: Slide, language: string): number | undefined => {
  if (!isOnPhoto(slide)) return undefined
  const layout = contentLayout(slide)
  const blocks = forScreen(slide.body).filter(block => !isKind(block, 'shownOn', 'foot'))
  const titles = blocks.filter(isTitle)
  const body = blocks.filter(block => !isTitle(block))
  const [first, ...others] = body
  const only = others.length === 0 ? first : undefined
  const wide = only && isWide(only) ? only : undefined
  const compared = comparisonAtFoot(slide, language)
  if (titles.length > 1 || compared) return compared
  if (!wide && body.some(block => !words.has(block.type) || isPictureAlone(block))) return undefined
  const points = layout === 'content' ? pointsOnPhoto(body, language)?.size : undefined
  const usual = bodySizes(language)
  const size = points === undefined ? usual : { ...usual, text: points }
  const isTitled = (width: number) => {
    // The least share of the slide is for titles that are as large there as elsewhere.
    const large = width === photo.slim ? px.display : px.title
    const least = layout === 'title' || layout === 'headline' ? large : textSteps(language)['title-small']
    return isSet(titles, least * 1.06, width, language, layout === 'title' ? 3 : 2)
  }
  if (wide) return panelWidth(wide, titles, language)
  const sentence = sentenceAtFoot(slide, language)
  const isLow = isAtFoot(slide, language)
  const isPanel = isReadInLines(layout)
  const widths =
    sentence !== undefined
      ? [widestAtFoot]
      : isLow
        ? [layout === 'number' ? wholeWidth : areLookedAt(slide, language) ? widestAtFoot : photo.words]
        : isPanel
          ? [...(layout === 'care' ? [] : [photo.slim, photo.shortPanel]), photo.panel]
          : [photo.slim, photo.narrow, ...(layout === 'quotation' ? [photo.table] : []), photo.words]
  const sureHere = isPanel ? sureOnPanel : sure
  const holds = (width: number) =>
    isTitled(width) &&
    (sentence !== undefined ||
      fits[layout]?.(body, size, isPanel && width < photo.panel ? width * sureOnPanel : width) === true)
  const isLarge = layout === 'title' || layout === 'headline'
  // Above a figure, what stands before a title's colon is a small line of its own.
  const { head, detail } = headAndDetail(textOf(titles))
  const [above, below] = [textWidth(head, 700) * textSteps(language).kicker, textWidth(detail, 700) * px.title]
  const parted = layout === 'number' && detail !== '' ? Math.max(above, below) * 1.06 : Number.POSITIVE_INFINITY
  // A title is as large as elsewhere where more of the width makes it so.
  const isWhole = (width: number) =>
    isLarge || isSet(titles, px.title * 1.06, width * sure, language, 1) || parted <= width * sure
  if (isLow && isBoxAlone(slide, language)) return isTitled(wholeWidth) ? wholeWidth : undefined
  const chosen = widths.find(width => holds(width) && isWhole(width)) ?? widths.find(holds)
  if (chosen === undefined || layout === 'title') return chosen
  const least = isPanel ? leastPanel : leastWidth
  const narrower = Array.from({ length: (chosen - least) / widthStep }, (_, at) => least + at * widthStep)
  if (layout === 'headline') {
    // The less of it words take, the more is seen of what the photo shows.
    const tallIn = (width: number) => stackHeight(body, { ...size, text: textSteps(language).lead }, width)
    const lines = linesOf(textOf(titles), px.display, chosen, 700, language)
    const isAsWell = (width: number) =>
      isSet(titles, px.display * 1.06, width * sure, language, lines) && tallIn(width * sure) === tallIn(chosen)
    return (chosen === photo.slim ? narrower.find(isAsWell) : undefined) ?? chosen
  }
  // A box keeps to running text, whose lines end where it does.
  const isBox = body.every(({ type }) => type === 'callout')
  const lead = isBox ? size.text : textSteps(language).lead
  /** What words have in common in all widths in which they stand as well: how many lines they take, and how large they are. */
  const setIn = (width: number) => {
    if (layout === 'number') {
      const room = isLow ? figureRoomAtFoot : bodyRoom
      const look = figureAt(body, width, language, room)
      return look && `${look.figure} ${numberHeight(body, look, { language, width, room })}`
    }
    if (layout === 'quotation') return quotationHeight(body, { size, isLarge: true, room: bodyRoom, onPhoto: width })
    if (layout === 'statement')
      return linesOf(textOf(body), sentence ?? px['photo-statement-small'], width, 700, language)
    if (layout === 'care') return careHeight(body, size, width)
    return stackHeight(body, { ...size, text: isLow ? lead : size.text }, width)
  }
  const titleStep = isSet(titles, px.title, chosen * sure, language, 1) ? px.title : photo.title
  const lines = linesOf(textOf(titles), titleStep, chosen, 700, language)
  const longest = layout === 'statement' ? px['photo-statement'] : layout === 'number' ? 0 : lead
  return (
    narrower.find(
      width =>
        isSet(titles, titleStep, width * sure, language, lines) &&
        isSet(body, longest, width - (layout === 'quotation' ? px['mark-inset'] : 0), language) &&
        setIn(width * sureHere) === setIn(chosen)
    ) ?? chosen
  )
})
