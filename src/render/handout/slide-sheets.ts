import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../deck/deck.js'
import { slideAnchor } from '../../deck/links.js'
import type { RenderInput } from '../format.js'
import { heading } from '../paper/draw.js'
import { drawPicture, slideName } from '../paper/slide-words.js'
import type { PageLayout } from './page-layout.js'

/** All slides of the deck in order, some to a page, each with its number and title and room to write. */
export function drawSlidePages(sheet: PageLayout, input: RenderInput): Element {
  const { deck, templates, options } = input
  const items = deck.slides.map((slide, index) => drawItem(slide, index + 1, sheet, input))
  return h('section', { className: ['sheets'] }, [
    heading(2, templates.labels.slides),
    ...pagesOf(items, options.perPage).map(page => h('div', { className: ['sheet'] }, page))
  ])
}

function drawItem(slide: Slide, number: number, { lines }: PageLayout, input: RenderInput): Element {
  const { templates } = input
  return h('article', { id: slideAnchor(slide), className: ['handout-slide', `lines-${lines.where}`] }, [
    heading(3, slideName(number, slide, templates.labels)),
    h('div', { className: ['handout-row'] }, [
      drawPicture(slide, input),
      // Under a short caption there is room for one more; a line without room is not seen.
      ...(lines.count === 0 ? [] : [ruledLines(lines.count + 1)])
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
