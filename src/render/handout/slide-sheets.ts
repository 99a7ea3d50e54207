import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../deck/deck.js'
import { drawSlide } from '../drawing/draw-slide.js'
import type { RenderInput } from '../format.js'
import { slideAnchor, slideName } from '../paper/slide-name.js'
import type { Sheet } from './sheet.js'

/** All slides of the deck in order, some to a page, each with its number and title and room to write. */
export function drawSheets(sheet: Sheet, input: RenderInput): Element {
  const { deck, templates, options } = input
  const items = deck.slides.map((slide, index) => drawItem(slide, index + 1, sheet, input))
  return h('section', { className: ['sheets'] }, [
    h('h2', templates.labels.slides),
    ...pagesOf(items, options.perPage).map(page => h('div', { className: ['sheet'] }, page))
  ])
}

function drawItem(slide: Slide, number: number, { lines }: Sheet, { deck, templates }: RenderInput): Element {
  const { labels } = templates
  return h('article', { id: slideAnchor(slide), className: ['handout-slide', `lines-${lines.where}`] }, [
    h('h3', slideName(number, slide, labels)),
    h('div', { className: ['handout-row'] }, [
      h('div', { className: ['picture'] }, [drawSlide(slide, { deck, labels, titles: 'paragraph' })]),
      ...(lines.count === 0 ? [] : [ruledLines(lines.count)])
    ])
  ])
}

function ruledLines(count: number): Element {
  return h(
    'div',
    { className: ['lines'], ariaHidden: 'true' },
    Array.from({ length: count }, () => h('div', { className: ['line'] }))
  )
}

function pagesOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) =>
    items.slice(page * size, (page + 1) * size)
  )
}
