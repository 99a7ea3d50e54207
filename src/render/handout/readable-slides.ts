import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../deck/deck.js'
import { slideAnchor } from '../../deck/page-ids.js'
import type { RenderInput } from '../format.js'
import { heading } from '../paper/draw.js'
import { drawPicture } from '../paper/draw-picture.js'
import { slideName } from '../paper/slide-name.js'
import { drawSlideWords } from '../paper/slide-words.js'

/** The slides for people who cannot read small print: a picture of each, and its words once more as running text. */
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
    ...drawSlideWords(3, slide, input)
  ])
}
