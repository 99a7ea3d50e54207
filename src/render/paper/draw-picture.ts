import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../deck/deck.js'
import { drawSlide } from '../drawing/draw-slide.js'
import type { RenderInput } from '../format.js'

/**
 * A slide as the room sees it, framed; style sheets make it small with `zoom`, which keeps its text as text. Its headings are
 * drawn as paragraphs: the page has a heading of its own for the slide, and outlines name each slide once.
 */
export function drawPicture(slide: Slide, { deck, templates }: RenderInput): Element {
  const drawn = drawSlide(slide, { deck, labels: templates.labels, titles: 'paragraph' })
  return h('div', { className: ['picture'] }, [withoutHeadings(drawn)])
}

function withoutHeadings(element: Element): Element {
  const children = element.children.map((child: ElementContent) =>
    child.type === 'element' ? withoutHeadings(child) : child
  )
  if (!/^h[1-6]$/.test(element.tagName)) return { ...element, children }
  return { ...element, tagName: 'p', properties: { ...element.properties, className: ['as-heading'] }, children }
}
