import type { Block } from '../../deck/blocks.js'
import { all, isTitle } from '../../deck/walk.js'
import { px, textSteps } from '../../layout/box-sizes.js'
import type { SlideLayout } from '../../layout/slide-layout.js'
import { slideSetting } from '../../layout/slide-size.js'
import { agendaOf } from './agenda.js'
import type { SlideContext } from './context.js'
import { sourcesOf, titleShape } from './frame.js'
import { pictureShapes, piecesOf } from './pieces.js'
import { placeOn, places, slideSize } from './places.js'
import { type DrawnSlide, type SlideFacts, titleRuns } from './slide-titles.js'
import { columnShapes, type StackLook, stackShapes } from './stack.js'

/** A slide of the lesson: its title, and below it what it holds, in placeholders as far as it is text. */
export function contentSlide(blocks: readonly Block[], facts: SlideFacts, context: SlideContext): DrawnSlide {
  const { isRtl } = context
  const titles = blocks.filter(isTitle)
  const { height } = sourcesOf(context)
  const whole = { ...places.body, height: slideSize.height - height - places.body.y }
  const box = placeOn(whole, isRtl)
  const title = titleShape(titleRuns(titles, facts), { isUnseen: titles.length === 0 }, context)
  if (titles.length > 1) {
    const columns = panelsOf(blocks)
    const look = { bodies: columns.length === 2 ? [1, 2] : [] }
    return {
      layout: columns.length === 2 ? 'two' : 'only',
      shapes: [title, ...columnShapes(columns, box, context, look)]
    }
  }
  const own = blocks.filter(block => !isTitle(block))
  const rest =
    facts.layout === 'closing' ? contactOf(blocks, context) : facts.layout === 'agenda' ? agendaOf(own, context) : own
  if (facts.layout === 'picture-set') {
    return { layout: 'only', shapes: [title, ...pictureShapes(all(rest, 'image'), box, context)] }
  }
  const pieces = piecesOf(rest, context, true)
  const [columns] = pieces
  const isTwo = pieces.length === 1 && columns?.kind === 'columns' && columns.node.children.length === 2
  const hasText = pieces.some(({ kind }) => kind === 'text')
  const inPlace = height <= px['foot-height']
  const look: StackLook = { bodies: isTwo ? [1, 2] : hasText ? [1] : [], inPlace, ...lookOf(facts.layout, context) }
  return {
    layout: isTwo ? 'two' : hasText ? 'content' : 'only',
    shapes: [title, ...stackShapes(rest, box, context, look)]
  }
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

/** A last slide without words of its own says the deck's contact. */
function contactOf(blocks: readonly Block[], { deck, labels }: SlideContext): readonly Block[] {
  const own = blocks.filter(block => !isTitle(block))
  const { sensitivity } = deck.frontMatter
  if (own.length > 0 || !sensitivity) return own
  const value = `${labels.support} ${sensitivity.support.replace(/\{\{\s*(.*?)\s*\}\}/g, '[ $1 ]')}`
  return [{ type: 'paragraph', children: [{ type: 'text', value }] }]
}

/** How the words of a slide are set whose layout has a point. */
function lookOf(layout: SlideLayout, { slide, language, palette }: SlideContext): Pick<StackLook, 'text'> {
  const { lead } = textSteps(language)
  const hasDrawing = ['diagram', 'chart'].some(
    type => all(slide.body, type === 'chart' ? 'chart' : 'diagram').length > 0
  )
  if (hasDrawing) return { text: { size: px['text-beside'] } }
  if (layout === 'statement')
    return { text: { size: px['statement-small'], anchor: 'ctr', colour: palette.colour('accent-strong') } }
  if (layout === 'quotation' || layout === 'number' || layout === 'portrait')
    return { text: { size: lead, anchor: 'ctr' } }
  return slideSetting(slide, language).columns === 2 ? { text: { columns: 2 } } : {}
}
