import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Paper } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { slideAnchor } from '../../deck/links.js'
import { walk } from '../../deck/walk.js'
import type { RenderInput } from '../format.js'
import { drawBelow, heading, part } from '../paper/draw.js'
import { type Numbered, papersOf } from '../paper/numbered.js'
import { ruledLines } from '../paper/ruled-lines.js'
import { drawPicture, slideName } from '../paper/slide-words.js'
import { fill } from '../templates.js'
import type { PageLayout } from './page-layout.js'

/** The slides of the deck in order, some to a page, each with its number and room to write. Those with a question are left out. */
export function drawSlidePages(sheet: PageLayout, input: RenderInput): Element {
  const { deck, templates, options } = input
  const items = deck.slides.flatMap((slide, index) =>
    walk(slide.body).some(({ type }) => type === 'quiz') ? [] : [drawItem(slide, index + 1, sheet, input)]
  )
  return h('section', { className: ['sheets'] }, [
    heading(2, templates.labels.slides),
    ...pagesOf(items, options.perPage).map(page => h('div', { className: ['sheet'] }, page))
  ])
}

// The title stands in the picture: the caption is its number, and says the title to those who hear the page.
function drawItem(slide: Slide, number: number, { lines }: PageLayout, input: RenderInput): Element {
  const { labels } = input.templates
  return h('article', { id: slideAnchor(slide), className: ['handout-slide', `lines-${lines.where}`] }, [
    h(
      'h3',
      { className: ['heading'], ariaLabel: slideName(number, slide, labels) },
      fill(labels.slideNumber, { number })
    ),
    h('div', { className: ['handout-row'] }, [
      drawPicture(slide, input, { without: ['slide-foot'] }),
      ...(lines.count === 0 ? [] : [ruledLines(lines.count)])
    ])
  ])
}

/** The texts for paper. What participants work with and are asked is on papers of its own, which they get in its time. */
export function drawReadings(input: RenderInput): ElementContent[] {
  const texts = papersOf(input.deck).filter(({ block }) => block.kind === 'text')
  return part(
    2,
    input.templates.labels.reading,
    texts.map(text => drawReading(text, input))
  )
}

function drawReading({ block, slide, slideNumber }: Numbered<Paper>, input: RenderInput): Element {
  return h('section', { className: ['reading'] }, [
    heading(3, slideName(slideNumber, slide, input.templates.labels)),
    ...drawBelow(3, block.children, input)
  ])
}

function pagesOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) =>
    items.slice(page * size, (page + 1) * size)
  )
}
