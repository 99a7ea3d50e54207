import { forScreen } from '../../deck/audience.js'
import { isKind } from '../../deck/block-kinds.js'
import type { Block } from '../../deck/blocks.js'
import { lessonOf } from '../../deck/lesson.js'
import { all, isTitle } from '../../deck/walk.js'
import { isPictureAlone } from '../../layout/beside.js'
import { px } from '../../layout/box-sizes.js'
import { illustrationOf } from '../../layout/illustration.js'
import { titleLimit } from '../../layout/title-limit.js'
import { openedPart } from '../drawing/slide-place.js'
import type { Xml } from '../office/xml.js'
import { partMinutes } from './agenda.js'
import { backdropShapes } from './backdrop.js'
import { contentLayout, contentSlide } from './content-slide.js'
import type { SlideContext } from './context.js'
import { marginShapes, sourcesOf, titleShape } from './frame.js'
import type { LayoutFrame } from './frames.js'
import { paletteOf } from './look.js'
import { pictureShapes } from './pieces.js'
import { type Places, placeOn } from './places.js'
import { textShape } from './shapes.js'
import type { SlideMaster } from './slide-master.js'
import { type DrawnSlide, type SlideFacts, titleRuns } from './slide-titles.js'
import { stackShapes } from './stack.js'
import { wordsOnTemplate } from './template-words.js'
import { titleSlide } from './title-slide.js'

/** Draws a slide. It shows what the slide holds: give it a participants' deck. */
export function drawSlide(
  facts: SlideFacts,
  { master, ...shared }: MasterContext
): DrawnSlide & { readonly context: SlideContext } {
  const blocks = forScreen(shared.slide.body).filter(block => !isKind(block, 'shownOn', 'foot'))
  const isPlain = facts.layout === 'title' || facts.layout === 'section'
  const { frames } = master
  const anyFrame = { ...shared, frame: frames.content }
  const name = isPlain ? facts.layout : contentLayout(blocks, facts, anyFrame)
  const context = onFrame(frames[name], { master, ...shared })
  const titles = blocks.filter(isTitle)
  const rest = blocks.filter(block => !isTitle(block))
  const inside =
    name === 'title'
      ? titleSlide(titles, rest, facts, context)
      : name === 'section'
        ? sectionSlide(titles, rest, facts, context)
        : contentSlide(blocks, name, facts, context)
  const { shapes: sources } = sourcesOf(context)
  return {
    layout: name,
    shapes: [...backdropShapes(context), ...inside, ...sources, ...marginShapes(facts.draft, context)],
    context
  }
}

/** What drawing a slide needs before its layout is known. */
export type MasterContext = Omit<SlideContext, 'frame'> & { readonly master: SlideMaster }

/** On a template slides stand on what it has, whatever ground they have elsewhere; but a picture is a picture. */
function onFrame(frame: LayoutFrame, { master, ...shared }: MasterContext): SlideContext {
  if (frame.isOurs || shared.ground === 'picture') return { ...shared, frame }
  const ground = frame.isDark ? 'dark' : 'paper'
  return { ...shared, frame, ground, isRepainted: false, palette: paletteOf(shared.look, ground, master.scheme) }
}

function sectionSlide(
  titles: readonly Block[],
  rest: readonly Block[],
  facts: SlideFacts,
  context: SlideContext
): Xml[] {
  const { deck, slide, isRtl, isRepainted, palette, frame } = context
  const { scope } = lessonOf(deck)
  const part = scope.length < 2 ? undefined : openedPart(slide, deck.slides)
  const illustration = frame.isOurs ? illustrationOf(slide, facts.layout) : undefined
  const on = (name: keyof Places) => placeOn(frame.places[name], isRtl)
  const size = titleLimit(slide, context.language, { layout: facts.layout })
  const shapes = [
    titleShape(
      titleRuns(titles, facts),
      illustration ? { box: on('frontTitle'), size: Math.min(size ?? 64, 64) } : {},
      context
    ),
    ...(illustration
      ? pictureShapes(all([illustration.picture], 'image'), on('frontPictureAbove'), context, { fills: true })
      : [])
  ]
  const colour = isRepainted ? { colour: palette.colour('ink') } : {}
  const below = illustration ? { box: on('frontBelow') } : {}
  const body = { name: 'Parts', placeholder: { type: 'body', index: 1 }, ...below, ...colour }
  const box = placeOn(frame.places.sectionBody, isRtl)
  const parts = () =>
    scope.map(({ number, text }) => ({
      runs: [
        {
          text: text + partMinutes(number, context),
          ...(number === part ? { bold: true } : frame.isOurs ? { colour: palette.colour('ink-quiet') } : {})
        }
      ],
      bullet: { number: 1 }
    }))
  if (!frame.isOurs) {
    const said = rest.every(isPictureAlone) && part !== undefined ? parts() : []
    return [...shapes, ...wordsOnTemplate(said, rest, frame.bodies[0] ?? frame.subtitle, context)]
  }
  if (rest.length > 0 && !illustration) shapes.push(...stackShapes(rest, box, { ...context, text: px['text-dense'] }))
  else if (part !== undefined)
    shapes.push(
      textShape(
        {
          ...body,
          paras: parts()
        },
        context
      )
    )
  return shapes
}
