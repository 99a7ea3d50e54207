import type { Element } from 'hast'
import { h } from 'hastscript'
import { forScreen } from '../../deck/audience.js'
import type { Block } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import type { RenderInput } from '../format.js'
import { drawBelow, heading } from '../paper/draw.js'
import { drawPicture } from '../paper/draw-picture.js'
import { slideAnchor, slideName } from '../paper/slide-name.js'

/**
 * The slides for people with weak eyes: each as wide as the page, and its words once more in large print, because a picture of
 * a slide makes them small. What stands in full elsewhere in the handout (exercises, questions, sources) is not said twice.
 */
export function drawReadableSlides(input: RenderInput): Element {
  const { deck, templates } = input
  return h('section', { className: ['sheets', 'readable'] }, [
    heading(2, templates.labels.slides),
    ...deck.slides.map((slide, index) => drawItem(slide, index + 1, input))
  ])
}

function drawItem(slide: Slide, number: number, input: RenderInput): Element {
  return h('article', { id: slideAnchor(slide), className: ['handout-slide'] }, [
    h('div', { className: ['slide-picture'] }, [
      heading(3, slideName(number, slide, input.templates.labels)),
      drawPicture(slide, input)
    ]),
    ...drawBelow(3, wordsOf(slide), input)
  ])
}

const elsewhere: ReadonlySet<Block['type']> = new Set(['activity', 'quiz', 'sources'])

/** What a slide says, as text alone: a diagram is the list that it is drawn from, and the contract its lists. */
function wordsOf({ body }: Slide): Block[] {
  const isTitle = (block: Block) => block.type === 'heading' && block.depth <= 2
  const hasOneTitle = body.filter(isTitle).length < 2
  return forScreen(body).flatMap((block): Block[] => {
    if (elsewhere.has(block.type) || (hasOneTitle && isTitle(block))) return []
    switch (block.type) {
      case 'paragraph':
        return block.children.every(({ type }) => type === 'image') ? [] : [block]
      case 'diagram':
      case 'steps':
      case 'aim':
      case 'relevance':
      case 'scope':
      case 'outcomes':
      case 'takeaways':
        return [...block.children]
      default:
        return [block]
    }
  })
}
