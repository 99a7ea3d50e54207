import type { Block } from '../../deck/blocks.js'
import type { Box } from '../../deck/diagrams/geometry.js'
import { all, isTitle } from '../../deck/walk.js'
import { isPictureAlone } from '../../layout/beside.js'
import { px, textSteps } from '../../layout/box-sizes.js'
import { exercisePicture, withoutExercisePicture } from '../../layout/exercise-picture.js'
import { photo } from '../../layout/photo-sizes.js'
import type { SlideLayout } from '../../layout/slide-layout.js'
import { slideSetting } from '../../layout/slide-size.js'
import type { Xml } from '../office/xml.js'
import { agendaOf } from './agenda.js'
import { isAtRight, ownSignature, photoWords } from './backdrop.js'
import type { SlideContext } from './context.js'
import { sourcesOf, titleShape } from './frame.js'
import type { LayoutName } from './layouts.js'
import { pictureShapes, piecesOf } from './pieces.js'
import { placeOn } from './places.js'
import { textShape } from './shapes.js'
import { type SlideFacts, titleRuns } from './slide-titles.js'
import { columnShapes, stackShapes } from './stack.js'
import type { StackLook } from './stack-places.js'

/** A slide of the lesson: its title, and below it what it holds, in placeholders as far as it is text. */
export function contentSlide(
  blocks: readonly Block[],
  layout: LayoutName,
  facts: SlideFacts,
  context: SlideContext
): Xml[] {
  const { isRtl, frame } = context
  const titles = blocks.filter(isTitle)
  const { height } = sourcesOf(context)
  const usual = frame.sources ? px['foot-height'] : 0
  const words = photoWords(context)
  const whole = { ...frame.body, ...(words && { width: words }), height: frame.body.height - (height - usual) }
  // What a template has stands where it stands, whatever the language.
  const box = frame.isOurs ? placeOn(whole, isAtRight(context)) : whole
  const narrow = words && { box: placeOn({ ...frame.places.title, width: words }, isAtRight(context)) }
  const title = titleShape(titleRuns(titles, facts), { isUnseen: titles.length === 0, ...narrow }, context)
  const bodies = isRtl && !frame.isOurs ? frame.bodies.toReversed() : frame.bodies
  const around = ownSignature(context, true)
  if (titles.length > 1) return [...around, title, ...columnShapes(panelsOf(blocks), box, context, { bodies })]
  const rest = saidOn(blocks, facts, context)
  if (facts.layout === 'picture-set') return [...around, title, ...pictureShapes(all(rest, 'image'), box, context)]
  const picture = facts.layout === 'quiz' || facts.layout === 'activity' ? exercisePicture(rest) : undefined
  if (picture) return [...around, title, ...exerciseBeside(withoutExercisePicture(rest), picture, box, context)]
  const look: StackLook = {
    bodies: layout === 'content' ? bodies.slice(0, 1) : bodies,
    inPlace: height <= usual && words === undefined,
    ...lookOf(facts.layout, context)
  }
  return [
    ...around,
    title,
    ...(facts.layout === 'closing' ? [lessonShape(context)] : []),
    ...stackShapes(rest, box, context, look)
  ]
}

// Of the width: what a question or an activity takes beside its picture.
const shareOfExercise = 0.68

/** A question or an activity, and its picture at the end of it. */
function exerciseBeside(exercise: readonly Block[], picture: Block, box: Box, context: SlideContext): Xml[] {
  const width = box.width * shareOfExercise
  const end = { x: box.x + width + px['picture-gap'], width: box.width - width - px['picture-gap'] }
  const [words, shown] = context.isRtl
    ? [
        { x: box.x + box.width - width, width },
        { ...end, x: box.x }
      ]
    : [{ x: box.x, width }, end]
  return [
    ...stackShapes(exercise, { ...box, ...words }, context),
    ...pictureShapes(all([picture], 'image'), { ...box, ...shown }, context)
  ]
}

/** The title of the lesson, small at the head of its last slide. */
function lessonShape(context: SlideContext): Xml {
  const { deck, isRtl, palette } = context
  const box = placeOn({ x: px.edge, y: 8, width: 900, height: 36 }, isRtl)
  const paras = [{ runs: [{ text: deck.frontMatter.title }] }]
  return textShape({ name: 'Lesson', box, size: 22, colour: palette.colour('ink-quiet'), paras }, context)
}

/** Which layout a slide of the lesson takes. */
export function contentLayout(
  blocks: readonly Block[],
  facts: SlideFacts,
  context: SlideContext
): 'two' | 'content' | 'only' {
  if (blocks.filter(isTitle).length > 1) return panelsOf(blocks).length === 2 ? 'two' : 'only'
  if (facts.layout === 'picture-set') return 'only'
  const pieces = piecesOf(saidOn(blocks, facts, context), context, true)
  const [columns] = pieces
  if (pieces.length === 1 && columns?.kind === 'columns' && columns.node.children.length === 2) return 'two'
  return pieces.some(({ kind }) => kind === 'text') ? 'content' : 'only'
}

/** What a slide says below its title: some layouts say more than what is written on it. */
function saidOn(blocks: readonly Block[], facts: SlideFacts, context: SlideContext): readonly Block[] {
  const own = blocks.filter(block => !isTitle(block))
  if (facts.layout === 'closing') return contactOf(blocks, context)
  return facts.layout === 'agenda' ? agendaOf(own, context) : own
}

/** Each title begins a panel: there it is a heading. */
function panelsOf(blocks: readonly Block[]): Block[][] {
  const panels: Block[][] = []
  for (const block of blocks) {
    if (isTitle(block) || panels.length === 0) panels.push([])
    panels.at(-1)?.push(block)
  }
  return panels
}

/** A last slide without words of its own says the deck's contact, beside its picture where it has one. */
function contactOf(blocks: readonly Block[], { deck, labels }: SlideContext): readonly Block[] {
  const own = blocks.filter(block => !isTitle(block))
  const { sensitivity } = deck.frontMatter
  if (!own.every(isPictureAlone) || !sensitivity) return own
  const value = `${labels.support} ${sensitivity.support.replace(/\{\{\s*(.*?)\s*\}\}/g, '[ $1 ]')}`
  return [{ type: 'paragraph', children: [{ type: 'text', value }] }, ...own]
}

/** How the words of a slide are set whose layout has a point. */
function lookOf(
  layout: SlideLayout,
  { slide, language, palette, frame }: SlideContext
): Pick<StackLook, 'text' | 'figure'> {
  const { lead } = textSteps(language)
  const hasDrawing = ['diagram', 'chart'].some(
    type => all(slide.body, type === 'chart' ? 'chart' : 'diagram').length > 0
  )
  if (hasDrawing) return { text: { size: px['text-caption'] } }
  if (layout === 'statement')
    return { text: { size: px['statement-small'], anchor: 'ctr', colour: palette.colour('accent-strong') } }
  if (layout === 'number' && frame.isOurs) return { text: { size: lead, anchor: 'ctr' }, figure: photo.figure }
  if (layout === 'quotation' || layout === 'number' || layout === 'portrait')
    return { text: { size: lead, anchor: 'ctr' } }
  return slideSetting(slide, language).columns === 2 ? { text: { columns: 2 } } : {}
}
