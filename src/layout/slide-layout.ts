import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Block } from '../deck/blocks.js'
import { contactIn, numberIn } from '../deck/contact.js'
import { type Deck, pictureLayouts, type Slide } from '../deck/deck.js'
import { isPlainFigure } from '../deck/figures.js'
import { memoizeWeak } from '../deck/memoize-weak.js'
import { total } from '../deck/total.js'
import { isTitle, textOf, walk } from '../deck/walk.js'
import { askedWordLayout, bodyOf, suits } from '../deck/word-layouts.js'
import { isPictureAlone } from './beside.js'
import { pictureLayout } from './picture-layout.js'
import { textWidth } from './text-width.js'
import { arePictured } from './tile-words.js'

export const slideLayouts = [
  'title',
  'section',
  'headline',
  'panels',
  'outcomes',
  'agenda',
  'takeaways',
  'activity',
  'quiz',
  'diagram',
  'chart',
  'statement',
  'number',
  'figures',
  'quotation',
  ...pictureLayouts,
  'tiles',
  'comparison',
  'columns',
  'care',
  'closing',
  'content'
] as const

/** The kinds of slide that are laid out each on purpose. */
export type SlideLayout = (typeof slideLayouts)[number]

const unruled: ReadonlySet<SlideLayout> = new Set(['title', 'section', 'headline', 'panels', 'closing', 'picture-full'])
const kickers: ReadonlySet<SlideLayout> = new Set(['quiz', 'statement'])

/** Whether a layout keeps the zone for a title, with a rule below it that stands at the same height on every slide. */
export function isRuled(layout: SlideLayout): boolean {
  return !unruled.has(layout) && !isKicker(layout)
}

/** Whether a layout sets its title as a small line above what is read first: a question, a statement. */
export function isKicker(layout: SlideLayout): boolean {
  return kickers.has(layout)
}

/** Which layout a slide of a deck takes: the one that its author asked for where it can show what the slide holds, else by what it holds. */
export function slideLayout(slide: Slide, deck: Pick<Deck, 'slides' | 'frontMatter'>): SlideLayout {
  const isLast = deck.slides.at(-1)?.id === slide.id && slide.kind !== 'title'
  if (isLast && slide.layout === undefined && closes(slide, deck)) return 'closing'
  return contentLayout(slide)
}

/** The same as far as it follows from the slide alone, wherever it stands. */
export const contentLayout = memoizeWeak((slide: Slide): SlideLayout => {
  const body = bodyOf(slide)
  const asked = askedWordLayout(slide)
  if (asked === 'statement' && body.length === 0) return 'headline'
  // Rows are tiles without boxes.
  if (asked === 'rows') return 'tiles'
  if (asked !== undefined && asked !== 'list') return asked
  if (slide.kind !== 'content') return slide.kind
  if (slide.body.filter(isTitle).length > 1) return 'panels'
  if (asked === undefined) {
    const own = ownLayout(slide, body)
    if (own) return own
  }
  for (const type of ['outcomes', 'takeaways', 'activity', 'quiz', 'diagram', 'chart', 'columns'] as const)
    if (body.some(block => block.type === type)) return type
  if (asked === 'list') return 'content'
  return pictureLayout(slide) ?? (isHeadline(slide.body) ? 'headline' : 'content')
})

const withPoint = ['quotation', 'care', 'agenda', 'comparison', 'number', 'figures', 'statement', 'tiles'] as const

/** The layout with a point that a slide is certain to look better in. */
function ownLayout(slide: Slide, body: readonly Block[]): SlideLayout | undefined {
  const isAsked = slide.layout !== undefined && pictureLayout(slide) === slide.layout
  if (isHeadline(slide.body) || isAsked) return undefined
  return withPoint.find(
    layout => suits(layout, slide) && isCertain[layout](body) && !(layout === 'care' && isNoteOnPhoto(slide, body))
  )
}

/** Whether a photo shows no more than one paragraph of care: lines that fill a slide would hide all of it. */
function isNoteOnPhoto({ background }: Slide, [only, ...others]: readonly Block[]): boolean {
  const isPhoto = background !== undefined && 'picture' in background
  return isPhoto && others.length === 0 && only?.type === 'callout' && only.children.every(isParagraph)
}

function isParagraph({ type }: RootContent): boolean {
  return type === 'paragraph'
}

/** What has to be true of a slide that a layout suits, before it is chosen without being asked for. */
const isCertain: Readonly<Record<(typeof withPoint)[number], (body: readonly Block[]) => boolean>> = {
  quotation: () => true,
  care: () => true,
  agenda: body => body.length > 0,
  comparison: body => body.every(({ type }) => type === 'columns' || type === 'callout'),
  number: body => body.length <= 3 && body.slice(0, 1).some(isFigure),
  figures: () => true,
  statement: ([only]) => only?.type === 'paragraph' && isShortSentence(only),
  // Whoever gave each item an icon thinks of a picture and no order.
  tiles: ([list]) =>
    list?.type === 'list' &&
    list.ordered !== true &&
    list.children.length > 2 &&
    (arePictured(list.children) ||
      (list.children.every(item => item.data?.icon !== undefined) &&
        areShort(list.children.map(item => textWidth(textOf(item), 700)))))
}

/** Whether words of such widths in em fit tiles. Of an odd number, which stands in rows, one may be longer where others are shorter. */
function areShort(widths: readonly number[]): boolean {
  const isOdd = widths.length % 2 === 1
  const sum = total(widths)
  return Math.max(...widths) <= (isOdd ? widestRow : widestTile) && sum <= widths.length * widestTile
}

/** Whether blocks begin with a title of the first level. */
export function isHeadline([first]: readonly Block[]): boolean {
  return first?.type === 'heading' && first.depth === 1
}

/** Whether a paragraph is a figure, or in bold from end to end and begins with one: `**4 hours**`. */
function isFigure(block: Block): boolean {
  const text = textOf(block)
  if (isPlainFigure(text)) return true
  const isBold = block.type === 'paragraph' && block.children.every(({ type }) => type === 'strong')
  return isBold && text.length <= longestFigure && /^[^\p{L}\p{N}]{0,3}\p{N}/u.test(text)
}

// In one line at the size of a figure.
const longestFigure = 12
/** In em: three lines of display size, three lines of a wide tile, and two of a row. About twelve words, and twelve. */
const widestStatement = 34
const widestTile = 45
const widestRow = 54

function isShortSentence(paragraph: Paragraph): boolean {
  const text = textOf(paragraph)
  return (
    textWidth(text, 700) <= widestStatement &&
    /[\p{L}\p{M}\p{N}»”"）)][.!?。！？؟]$/u.test(text) &&
    !/[.!?。！？؟]\s*\S/u.test(text.slice(0, -1)) &&
    walk([paragraph]).every(isSpoken)
  )
}

/** Whether somebody would say it: code and blanks are none of a statement. */
function isSpoken({ type }: RootContent): boolean {
  const plain: readonly (PhrasingContent['type'] | 'paragraph')[] = [
    'text',
    'strong',
    'emphasis',
    'paragraph',
    'fallback'
  ]
  return plain.some(one => one === type)
}

/** Whether a last slide says whom to ask: the deck's contact, an address, a number to call, or a blank for one. A title alone gets the deck's contact. */
function closes(slide: Slide, { frontMatter: { sensitivity } }: Pick<Deck, 'frontMatter'>): boolean {
  const body = bodyOf(slide)
  if (slide.kind === 'section' || (isHeadline(slide.body) && body.every(isPictureAlone)))
    return sensitivity !== undefined
  if (!suits('closing', slide)) return false
  return contactIn(body, { sensitivity }) || (isHeadline(slide.body) && numberIn(body))
}
