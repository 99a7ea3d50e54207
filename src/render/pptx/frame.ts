import { forScreen } from '../../deck/audience.js'
import { isKind } from '../../deck/block-kinds.js'
import { brandLine } from '../../deck/brand.js'
import { px, textSteps } from '../../layout/box-sizes.js'
import { linesOf } from '../../layout/text-width.js'
import { tag, type Xml } from '../office/xml.js'
import { fill } from '../templates.js'
import type { SlideContext } from './context.js'
import { parasHeight } from './heights.js'
import { fillOf, translucent } from './look.js'
import { parasOf } from './paras.js'
import { pictureShape } from './pictures.js'
import { placeOn, places, slideSize } from './places.js'
import { identity, rectangle, textShape, transform } from './shapes.js'
import { type Para, plainOf, type Run } from './text.js'

/** What stands on a slide around its content, below and behind it. */

/** The title, in its placeholder. One that is `unseen` stands above the slide, where outlines and screen readers find it. */
export function titleShape(
  runs: readonly Run[],
  {
    type = 'title',
    isUnseen = false,
    room = places.title.width
  }: { readonly type?: string; readonly isUnseen?: boolean; readonly room?: number },
  context: SlideContext
): Xml {
  const { language, isRtl, isRepainted, palette } = context
  const steps = textSteps(language)
  const text = plainOf([{ runs }])
  const isLong = type === 'title' && linesOf(text, steps.title, room, 700, language) > 2
  return textShape(
    {
      name: 'Title',
      placeholder: { type },
      ...(isUnseen ? { box: placeOn(places.unseen, isRtl) } : {}),
      paras: [{ runs }],
      ...(isLong ? { size: steps['title-small'] } : {}),
      ...(isLong && linesOf(text, steps['title-small'], room, 700, language) > 2 ? { shrink: 0.75 } : {}),
      ...(isRepainted ? { colour: palette.colour('ink') } : {})
    },
    context
  )
}

/** Sources in small print, with the word that says what they are; nothing where there are none. `height` is what they take from the foot up. */
export function sourcesOf(context: SlideContext): { readonly height: number; readonly shapes: readonly Xml[] } {
  const { slide, labels, language, isRepainted, palette } = context
  const foot = forScreen(slide.body).filter(block => isKind(block, 'shownOn', 'foot'))
  const said = foot.flatMap(block => ('children' in block ? parasOf(block.children, context) : []))
  const [first, ...rest] = said
  if (!first) return { height: px['foot-height'], shapes: [] }
  const name = { text: `${fill(labels.named, { name: labels.sources, value: '' }).trimEnd()} `, bold: true }
  const paras: Para[] = [{ ...first, runs: [name, ...first.runs] }, ...rest]
  const needed = parasHeight(paras, px['text-small'], places.sources.width, language) + 6
  const height = Math.max(px['foot-height'], needed)
  const box = { ...places.sources, y: slideSize.height - height - 4, height }
  const shape = textShape(
    {
      name: 'Sources',
      placeholder: { type: 'body', index: 13 },
      ...(height > px['foot-height'] ? { box: placeOn(box, context.isRtl) } : {}),
      paras,
      ...(isRepainted ? { colour: palette.colour('ink-quiet') } : {})
    },
    context
  )
  return { height: height + (height > px['foot-height'] ? 8 : 0), shapes: [shape] }
}

/** The brand's line and how the material is marked, the number of the slide, and in a draft what is open. */
export function marginShapes(draft: string | undefined, context: SlideContext): Xml[] {
  const { deck, palette, isRepainted, isRtl } = context
  const { brand } = deck
  const line = [brand?.classification, brandLine(brand)].filter(part => part !== undefined).join(' · ')
  const colour = isRepainted ? { colour: palette.colour('ink-quiet') } : {}
  const head = {
    name: 'Footer',
    placeholder: { type: 'ftr', index: 11 },
    paras: [{ runs: [{ text: line }] }],
    ...colour
  }
  const mark = {
    name: 'Draft',
    box: placeOn(places.draft, isRtl),
    paras: [{ runs: [{ text: draft ?? '' }], align: 'end' as const }],
    size: 18,
    bold: true,
    colour: palette.colour('warning')
  }
  return [
    ...(line === '' ? [] : [textShape(head, context)]),
    ...(draft === undefined ? [] : [textShape(mark, context)]),
    numberShape(context)
  ]
}

function numberShape(context: SlideContext): Xml {
  const { deck, slide, palette, isRepainted, isRtl } = context
  const number = deck.slides.findIndex(({ id }) => id === slide.id) + 1
  const colour = isRepainted ? fillOf(palette.colour('ink-quiet')) : ''
  const lang = 'en-US'
  return tag(
    'p:sp',
    {},
    tag(
      'p:nvSpPr',
      {},
      identity('Slide number'),
      tag('p:cNvSpPr', {}, tag('a:spLocks', { noGrp: 1 })),
      tag('p:nvPr', {}, tag('p:ph', { type: 'sldNum', idx: 12 }))
    ),
    tag('p:spPr'),
    tag(
      'p:txBody',
      {},
      tag('a:bodyPr'),
      tag('a:lstStyle'),
      tag(
        'a:p',
        {},
        tag('a:pPr', { algn: isRtl ? 'l' : 'r', rtl: isRtl ? 1 : 0 }),
        tag(
          'a:fld',
          { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
          tag('a:rPr', { lang }, colour),
          tag('a:t', {}, String(number))
        ),
        tag('a:endParaRPr', { lang })
      )
    )
  )
}

/** A picture behind all, with as much of the ground over it as lets words be read. Both are decoration. */
export function backdropShapes(context: SlideContext): Xml[] {
  const { slide, media, relations } = context
  const { background } = slide
  if (!background || !('picture' in background)) return []
  const picture = media.picture(background.picture, relations)
  if (!picture) return []
  const box = { x: 0, y: 0, ...slideSize }
  return [pictureShape(picture, { name: 'background', alt: '', box, fills: true }), scrim(context)]
}

function scrim({ palette }: SlideContext): Xml {
  const box = { x: 0, y: 0, ...slideSize }
  const ground = translucent(palette.colour('ground'), 0.74)
  return tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, identity('scrim', { alt: '', isDecorative: true }), tag('p:cNvSpPr'), tag('p:nvPr')),
    tag('p:spPr', {}, transform(box), rectangle(), fillOf(ground), tag('a:ln', {}, tag('a:noFill'))),
    tag('p:txBody', {}, tag('a:bodyPr'), tag('a:lstStyle'), tag('a:p'))
  )
}
