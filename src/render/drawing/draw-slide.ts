import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { forScreen } from '../../deck/audience.js'
import { isKind } from '../../deck/block-kinds.js'
import type { Block } from '../../deck/blocks.js'
import type { Deck, Ground, Slide } from '../../deck/deck.js'
import { isTitle } from '../../deck/walk.js'
import { isPictureAlone } from '../../layout/beside.js'
import { clauseRoom } from '../../layout/clauses.js'
import { isFront } from '../../layout/front.js'
import { type Illustration, illustrationOf, isLongSubtitle } from '../../layout/illustration.js'
import { panelsOf, scopeLook } from '../../layout/panels.js'
import { bandShift } from '../../layout/photo-band.js'
import { isPhotoLeftOut } from '../../layout/photo-behind.js'
import { withPhotoBeside } from '../../layout/photo-beside.js'
import { questionLine } from '../../layout/question-look.js'
import { contentLayout, isHeadline, type SlideLayout } from '../../layout/slide-layout.js'
import { diagramHeight, slideSetting } from '../../layout/slide-size.js'
import { breaksAtColon, hasLead, titleLine } from '../../layout/title-zone.js'
import { wordsOnPhoto } from '../../layout/words-on-photo.js'
import { slideDraftMark } from '../draft-mark.js'
import { dateText } from '../formatting.js'
import { fill } from '../templates.js'
import { drawBackdrop, drawVeil } from './backdrop.js'
import { drawLogo, drawRunningHead } from './brand.js'
import { breakClauses } from './break-clauses.js'
import { breakLines } from './break-lines.js'
import type { DrawingOptions } from './context.js'
import { drawBlocks } from './draw-blocks.js'
import { drawBody } from './draw-body.js'
import { drawSources } from './draw-sources.js'
import { dependencies, lastDrawing } from './last-drawing.js'
import { drawPartCount, drawScopeProgress } from './scope-progress.js'
import { slideClasses } from './slide-look.js'
import { placeOf, type SlidePlace } from './slide-place.js'
import { withTallPicture } from './tall-picture.js'
import { brokenAtColon, ledByColon } from './title-lines.js'
import { drawField } from './translation-gap.js'

/**
 * What a slide looks like, as one `<section class="slide">` of 1280 x 720 CSS pixels. Made once and used on the screen, in
 * thumbnails and in slides.pdf. It draws what the slide holds: give it a participants' deck and it shows no key or answer.
 */
export function drawSlide(slide: Slide, options: DrawingOptions & { readonly deck: Deck }): Element {
  const place = placeOf(slide, options.deck)
  return lastDrawing(slide, dependencies(place, options), () =>
    drawAt(place, withPhotoBeside(slide, options.deck.language), options)
  )
}

function drawAt(place: SlidePlace, slide: Slide, options: DrawingOptions): Element {
  const { deck } = options
  const { layout, number } = place
  const blocks = forScreen(slide.body)
  const said = drawSources(slide, layout, options)
  const illustration = illustrationOf(slide, layout)
  const shown = blocks.filter(block => !isKind(block, 'shownOn', 'foot') && !(illustration && isPictureAlone(block)))
  const backdrop = drawBackdrop(slide, layout, options)
  const ground = backdrop.length > 0 ? 'picture' : groundOf(slide, layout, deck.language)
  const look = slideClasses(slide, { place, illustration, ground, deck })
  return h('section', { id: slide.id, className: withTallPicture(look, slide, deck) }, [
    ...backdrop,
    ...drawRunningHead({ isTitle: layout === 'title' }, deck),
    ...drawInside(slide, { place, illustration }, shown, {
      diagramHeight: diagramHeight(slide, deck.language),
      ...widthOnPhoto(slide, deck.language),
      ...options
    }),
    h('footer', { className: ['slide-foot'] }, [
      ...(said.length > 0 ? [h('div', { className: ['slide-sources'] }, said)] : []),
      ...(isFront(slide, layout) ? [h('p', dateText(deck.frontMatter.date, deck.language))] : []),
      ...(layout === 'title' ? [] : [h('p', { className: ['slide-count'] }, String(number))])
    ]),
    ...drawDraftMark(slide, layout, options)
  ])
}

function widthOnPhoto(slide: Slide, language: string): Pick<DrawingOptions, 'chartWidth' | 'diagramWidth'> {
  const onPhoto = wordsOnPhoto(slide, language)
  return onPhoto === undefined ? {} : { chartWidth: onPhoto, diagramWidth: onPhoto }
}

/** Says in a draft what is not finished on a slide, and on the title slide what is not finished in the deck. */
function drawDraftMark(slide: Slide, layout: SlideLayout, { draft, labels }: DrawingOptions): ElementContent[] {
  if (draft === undefined) return []
  const mark = layout === 'title' ? draft.deck : slideDraftMark(slide, labels)
  return mark === undefined ? [] : [h('p', { className: ['draft-mark'] }, mark)]
}

function drawInside(
  slide: Slide,
  { place, illustration }: { readonly place: SlidePlace; readonly illustration: Illustration | undefined },
  blocks: readonly Block[],
  options: DrawingOptions
): ElementContent[] {
  const { layout } = place
  const panels = panelsOf(blocks)
  const { frontMatter, language } = options.deck
  const { columns, density } = slideSetting(slide, language)
  if (layout === 'panels')
    return [
      h(
        'div',
        { className: ['panels', ...scopeLook(panels, language, density === 'dense', bandShift(slide, language))] },
        panels.map(panel => drawPanel(panel, options))
      )
    ]
  const titles = blocks.filter(isTitle)
  const rest = blocks.filter(block => !isTitle(block))
  const body = drawBody(rest, { slide, layout, place }, options)
  const sideBySide = rest.find(block => block.type === 'columns')?.children.length ?? 0
  const ofWords = columns === 2 || wordsOnPhoto(slide, language) ? 0 : clauseRoom(layout, density, language, sideBySide)
  const room = questionLine(slide, language) ?? ofWords
  return [
    ...(layout === 'title' ? drawLogo(options.deck.brand, options.labels) : []),
    h('header', { className: ['slide-head'] }, [
      ...(layout === contentLayout(slide) ? drawVeil(slide, language) : []),
      ...(layout === 'title' && frontMatter.programme
        ? [kicker(breakLines(drawField(options.deck, 'programme', frontMatter.programme), options.deck))]
        : []),
      ...(layout === 'section' ? drawPartCount(place) : []),
      ...(layout === 'closing' ? [kicker(drawField(options.deck, 'title', frontMatter.title))] : []),
      ...drawTitles(titles, { ...place, slide }, options),
      ...(layout === 'title' && frontMatter.subtitle
        ? [
            h(
              'p',
              { className: ['subtitle', ...(isLongSubtitle(frontMatter.subtitle, language) ? ['long'] : [])] },
              drawField(options.deck, 'subtitle', frontMatter.subtitle)
            )
          ]
        : []),
      ...(illustration ? [h('div', { className: ['shown'] }, drawBlocks([illustration.picture], options))] : [])
    ]),
    h('div', { className: ['slide-body'] }, [
      ...breakLines(breakClauses(body, room, language), options.deck),
      ...(layout === 'section'
        ? breakLines(
            drawScopeProgress(place, options, { timed: true, isBelow: illustration !== undefined }),
            options.deck
          )
        : [])
    ])
  ]
}

/** A small line above a title. */
function kicker(words: ElementContent[]): Element {
  return h('p', { className: ['kicker'] }, words)
}

function drawPanel(blocks: readonly Block[], options: DrawingOptions): Element {
  const titles = blocks.filter(isTitle)
  const rest = blocks.filter(block => !isTitle(block))
  return h('div', { className: ['panel'] }, [
    h('header', { className: ['slide-head'] }, titlesAs(options, drawBlocks(titles, options))),
    h('div', { className: ['slide-body'] }, breakLines(drawBlocks(rest, options), options.deck))
  ])
}

/** Every slide has a heading, so that outlines and screen readers find it; one without a title gets a hidden one. */
function drawTitles(
  titles: readonly Block[],
  { slide, number }: SlidePlace & { readonly slide: Slide },
  options: DrawingOptions
): ElementContent[] {
  if (titles.length > 0) {
    const { language } = options.deck
    const whole = breakClauses(drawBlocks(titles, options), titleLine(slide, language), language)
    const drawn = titlesAs(options, whole)
    if (hasLead(slide, language)) return drawn.map(title => ledByColon(title, language))
    return breaksAtColon(slide, language) ? drawn.map(brokenAtColon) : drawn
  }
  return titlesAs(options, [h('h2', { className: ['unseen'] }, fill(options.labels.slideNumber, { number }))])
}

function titlesAs({ titles, deck }: DrawingOptions, drawn: readonly ElementContent[]): ElementContent[] {
  return drawn.map(content =>
    content.type === 'element'
      ? {
          ...content,
          tagName: titles === 'paragraph' ? 'p' : content.tagName,
          children: breakLines(content.children, deck),
          properties: {
            ...content.properties,
            className: ['slide-title', ...(content.properties.className === undefined ? [] : ['unseen'])]
          }
        }
      : content
  )
}

/** The ground of a slide without a picture behind it: its own, a dark one in place of a picture that is left no room, else colour under the title and the dividers, a calm one where the room works, and a dark one below a picture. */
export function groundOf(slide: Slide, layout: SlideLayout, language: string): Ground {
  if (slide.background && 'colour' in slide.background) return slide.background.colour
  if (isPhotoLeftOut(slide, layout, language)) return 'dark'
  if (layout === 'activity' || layout === 'care') return 'calm'
  if (layout === 'picture-full' && !isHeadline(slide.body)) return 'dark'
  return slide.kind === 'content' && layout !== 'closing' && layout !== 'picture-full' ? 'paper' : 'accent'
}
