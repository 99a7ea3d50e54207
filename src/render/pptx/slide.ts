import { forScreen } from '../../deck/audience.js'
import { isKind } from '../../deck/block-kinds.js'
import type { Block } from '../../deck/blocks.js'
import { lessonOf } from '../../deck/lesson.js'
import { isTitle } from '../../deck/walk.js'
import { px } from '../../layout/box-sizes.js'
import { partOf } from '../drawing/scope-progress.js'
import { contentSlide } from './content-slide.js'
import type { SlideContext } from './context.js'
import { backdropShapes, marginShapes, sourcesOf, titleShape } from './frame.js'
import { pictureShape } from './pictures.js'
import { placeOn, places } from './places.js'
import { textShape } from './shapes.js'
import { type DrawnSlide, type SlideFacts, titleRuns } from './slide-titles.js'
import { stackShapes } from './stack.js'

/** Draws a slide. It shows what the slide holds: give it a participants' deck. */
export function drawSlide(facts: SlideFacts, context: SlideContext): DrawnSlide {
  const blocks = forScreen(context.slide.body).filter(block => !isKind(block, 'shownOn', 'foot'))
  const titles = blocks.filter(isTitle)
  const rest = blocks.filter(block => !isTitle(block))
  const inside =
    facts.layout === 'title'
      ? titleSlide(titles, rest, facts, context)
      : facts.layout === 'section'
        ? sectionSlide(titles, rest, facts, context)
        : contentSlide(blocks, facts, context)
  const { shapes: sources } = sourcesOf(context)
  return {
    layout: inside.layout,
    shapes: [...backdropShapes(context), ...inside.shapes, ...sources, ...marginShapes(facts.draft, context)]
  }
}

function titleSlide(
  titles: readonly Block[],
  rest: readonly Block[],
  facts: SlideFacts,
  context: SlideContext
): DrawnSlide {
  const { deck, isRtl, media, relations, labels, isRepainted, palette } = context
  const { programme, subtitle } = deck.frontMatter
  const logo = media.logo(relations)
  const above = {
    name: 'Programme',
    box: placeOn(places.programme, isRtl),
    size: 28,
    colour: palette.colour('ink-quiet')
  }
  return {
    layout: 'title',
    shapes: [
      titleShape(titleRuns(titles, facts), { type: 'ctrTitle' }, context),
      ...(subtitle
        ? [
            textShape(
              {
                name: 'Subtitle',
                placeholder: { type: 'subTitle', index: 1 },
                paras: [{ runs: [{ text: subtitle }] }],
                ...(isRepainted ? { colour: palette.colour('ink') } : {})
              },
              context
            )
          ]
        : []),
      ...(programme ? [textShape({ ...above, paras: [{ runs: [{ text: programme }] }] }, context)] : []),
      ...(logo
        ? [
            pictureShape(logo, {
              name: 'Logo',
              alt: deck.brand?.organisation ?? labels.logo,
              box: placeOn(places.logo, isRtl)
            })
          ]
        : []),
      ...stackShapes(rest, placeOn(places.below, isRtl), { ...context, text: 26, gap: 12 })
    ]
  }
}

function sectionSlide(
  titles: readonly Block[],
  rest: readonly Block[],
  facts: SlideFacts,
  context: SlideContext
): DrawnSlide {
  const { deck, slide, isRtl, isRepainted, palette } = context
  const { scope } = lessonOf(deck)
  const part = scope.length < 2 ? undefined : partOf(slide, deck.slides)
  const shapes = [titleShape(titleRuns(titles, facts), {}, context)]
  const colour = isRepainted ? { colour: palette.colour('ink') } : {}
  const body = { name: 'Parts', placeholder: { type: 'body', index: 1 }, ...colour }
  const box = placeOn(places.sectionBody, isRtl)
  if (rest.length > 0) shapes.push(...stackShapes(rest, box, { ...context, text: px['text-dense'] }))
  else if (part !== undefined)
    shapes.push(
      textShape(
        {
          ...body,
          paras: scope.map(({ number, text }) => ({
            runs: [{ text, ...(number === part ? { bold: true } : { colour: palette.colour('ink-quiet') }) }],
            bullet: { number: 1 }
          }))
        },
        context
      )
    )
  return { layout: 'section', shapes }
}
