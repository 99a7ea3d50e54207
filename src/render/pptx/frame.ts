import { forScreen } from '../../deck/audience.js'
import { isKind } from '../../deck/block-kinds.js'
import { brandLine } from '../../deck/brand.js'
import type { Box } from '../../deck/diagrams/geometry.js'
import { px, textSteps } from '../../layout/box-sizes.js'
import { linesOf } from '../../layout/text-width.js'
import { tag, type Xml } from '../office/xml.js'
import { fill } from '../templates.js'
import type { SlideContext } from './context.js'
import { fittedSize } from './fitted-size.js'
import type { Slot } from './frames.js'
import { parasHeight } from './heights.js'
import { fillOf } from './look.js'
import { parasOf } from './paras.js'
import { placeOn } from './places.js'
import { identity, textShape } from './shapes.js'
import { type Para, plainOf, type Run } from './text.js'

/** What stands on a slide around its content, below and behind it. */

/** The title, in its placeholder or a `box` of the slide. One that is `unseen` stands above the slide, where outlines and screen readers find it. */
export function titleShape(
  runs: readonly Run[],
  { isUnseen = false, box, size: own }: { readonly isUnseen?: boolean; readonly box?: Box; readonly size?: number },
  context: SlideContext
): Xml {
  const { isRtl, isRepainted, palette, frame, look } = context
  const { title, places, size } = frame
  const isCentred =
    frame.isOurs &&
    title?.type === 'title' &&
    context.slide.kind === 'content' &&
    look.look?.['title-place'] === 'centre'
  return textShape(
    {
      name: 'Title',
      // A layout of a template may have no title: without one, slides have a title all the same.
      placeholder: title ?? { type: 'title' },
      ...(isUnseen || !title ? { box: placeOn(places.unseen, isRtl, size.width) } : box ? { box } : {}),
      paras: [{ runs, ...(isCentred && { align: 'centre' as const }) }],
      ...(own === undefined ? titleSize(plainOf([{ runs }]), context) : { size: own }),
      ...(isRepainted ? { colour: palette.colour('ink') } : {})
    },
    context
  )
}

/** How a long title is set, so that it stays in its place. */
function titleSize(
  text: string,
  { language, frame: { title, places } }: SlideContext
): { size?: number; shrink?: number } {
  if (title?.own) {
    const { size } = fittedSize(text, title.own, language)
    return size === title.own.size ? {} : { size }
  }
  const steps = textSteps(language)
  const room = places.title.width
  if (title?.type !== 'title' || linesOf(text, px.title, room, 700, language) <= 2) return {}
  const size = steps['title-small']
  return linesOf(text, size, room, 700, language) > 2 ? { size, shrink: 0.75 } : { size }
}

/** Sources in small print, with the word that says what they are; nothing where there are none. `height` is what they take from the foot up. */
export function sourcesOf(context: SlideContext): { readonly height: number; readonly shapes: readonly Xml[] } {
  const { slide, labels, language, isRepainted, palette, frame, isRtl } = context
  const { places, sources } = frame
  const foot = forScreen(slide.body).filter(block => isKind(block, 'shownOn', 'foot'))
  const said = foot.flatMap(block => ('children' in block ? parasOf(block.children, context) : []))
  const [first, ...rest] = said
  const usual = sources ? px['foot-height'] : 0
  if (!first) return { height: usual, shapes: [] }
  const name = { text: `${fill(labels.named, { name: labels.sources, value: '' }).trimEnd()} `, bold: true }
  const paras: Para[] = [{ ...first, runs: [name, ...first.runs] }, ...rest]
  const width = sources ? places.sources.width : frame.body.width
  const needed = parasHeight(paras, px['foot-text'], width, language) + 6
  if (!sources) {
    // A template has no place for them: they stand at the foot of the content.
    const { body } = frame
    const shape = {
      name: 'Sources',
      box: { ...body, y: frame.foot - needed, height: needed },
      paras,
      size: px['foot-text'],
      colour: palette.colour('ink'),
      anchor: 'b' as const
    }
    return { height: needed + 8, shapes: [textShape(shape, context)] }
  }
  const height = Math.max(usual, needed)
  const box = { ...places.sources, y: frame.size.height - height - 4, height }
  const shape = textShape(
    {
      name: 'Sources',
      placeholder: sources,
      ...(height > usual ? { box: placeOn(box, isRtl) } : {}),
      paras,
      ...(isRepainted ? { colour: palette.colour('ink-quiet') } : {})
    },
    context
  )
  return { height: height + (height > usual ? 8 : 0), shapes: [shape] }
}

/** The brand's line and how the material is marked, the number of the slide, and in a draft what is open. */
export function marginShapes(draft: string | undefined, context: SlideContext): Xml[] {
  const { deck, palette, isRepainted, isRtl, frame } = context
  const { brand } = deck
  const { footer, places, size } = frame
  const line = [brand?.classification, brandLine(brand)].filter(part => part !== undefined).join(' · ')
  const colour = isRepainted ? { colour: palette.colour('ink-quiet') } : {}
  const head = {
    name: 'Footer',
    ...(footer
      ? { placeholder: footer, ...colour }
      : { box: placeOn(places.head, isRtl, size.width), size: 18, colour: palette.colour('ink-quiet') }),
    paras: [{ runs: [{ text: line }] }]
  }
  const mark = {
    name: 'Draft',
    box: placeOn(places.draft, isRtl, size.width),
    paras: [{ runs: [{ text: draft ?? '' }], align: 'end' as const }],
    size: 18,
    bold: true,
    colour: palette.colour('warning')
  }
  return [
    ...(line === '' ? [] : [textShape(head, context)]),
    ...(draft === undefined ? [] : [textShape(mark, context)]),
    ...(frame.number ? [numberShape(frame.number, context)] : [])
  ]
}

function numberShape({ type, index, own }: Slot, context: SlideContext): Xml {
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
      tag('p:nvPr', {}, tag('p:ph', { type, idx: index }))
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
        own ? [] : tag('a:pPr', { algn: isRtl ? 'l' : 'r', rtl: isRtl ? 1 : 0 }),
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
