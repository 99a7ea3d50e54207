import { h } from 'hastscript'
import { forParticipants } from '../../deck/audience.js'
import { drawSlide } from '../drawing/draw-slide.js'
import { fontFaces } from '../fonts.js'
import type { Format, RenderInput } from '../format.js'
import { htmlDocument } from '../page.js'
import { script, style } from '../template-part.js'
import { textIn } from '../text-in.js'

/** 1280 x 720 CSS pixels. */
const page = { width: 1280 / 96, height: 720 / 96 }

/** What the audience sees: one file that presents itself, reads as a plain page, and prints a slide a page. */
export const slides: Format = {
  name: 'slides',
  byDefault: true,
  render: input => [
    { path: 'slides.html', text: slidesDocument(input) },
    { path: 'slides.pdf', printedFrom: 'slides.html', page }
  ]
}

function slidesDocument({ deck: whole, templates, options }: RenderInput): string {
  const deck = forParticipants(whole)
  const { labels } = templates
  const { title, theme } = deck.frontMatter
  const drawn = deck.slides.map(slide =>
    drawSlide(slide, { deck, labels, steps: true, marksDrafts: !options.release })
  )
  const words = {
    dataPrevious: labels.previousSlide,
    dataNext: labels.nextSlide,
    dataNumber: labels.slideNumber
  }
  return htmlDocument({
    language: deck.language,
    title,
    styles: [
      fontFaces(templates, textIn(drawn) + title),
      templates.revealStyle,
      style(templates, `themes/${theme}.css`),
      style(templates, 'slides/slide.css'),
      style(templates, 'slides/deck.css')
    ],
    scripts: [script(templates, 'reveal'), script(templates, 'slides')],
    body: [
      h('main', { className: ['deck', 'reading'], ...words }, [h('div', { className: ['slides'] }, drawn)]),
      h('div', { className: ['room-controls'], hidden: true }, [
        h('button', { type: 'button', className: ['to-reading'] }, `${labels.readingView} (R)`),
        h('button', { type: 'button', className: ['to-slides'] }, `${labels.slides} (R)`)
      ])
    ]
  })
}
