import { h } from 'hastscript'
import { forParticipants } from '../../deck/audience.js'
import { pageId } from '../../deck/page-ids.js'
import { draftMark } from '../draft-mark.js'
import { drawSlide } from '../drawing/draw-slide.js'
import type { Format, RenderInput } from '../format.js'
import { htmlDocument } from '../page.js'
import { drawingStyles, style } from '../style.js'
import { revealRules } from './reveal-rules.js'
import { slideTexts } from './texts.js'

/** 1280 x 720 CSS pixels. */
const page = { width: 1280 / 96, height: 720 / 96 }

/** What the audience sees: one file that presents itself, reads as a plain page, and prints a slide a page. */
export const slides: Format = {
  name: 'slides',
  byDefault: true,
  showsSlides: true,
  render: async input => [
    { path: 'slides.html', text: await slidesDocument(input) },
    { path: 'slides.pdf', printedFrom: 'slides.html', page }
  ]
}

function slidesDocument(input: RenderInput): Promise<string> {
  const { templates, options } = input
  const deck = forParticipants(input.deck)
  const mark = draftMark({ ...input, deck })
  const { title } = deck.frontMatter
  const drawn = deck.slides.map(slide =>
    drawSlide(slide, { deck, labels: templates.labels, steps: true, draft: !options.release })
  )
  const texts = slideTexts(templates.labels)
  return htmlDocument({
    language: deck.language,
    title,
    fonts: templates.fonts,
    moreText: Object.values(texts).join(''),
    styles: [
      revealRules(templates.revealStyle),
      ...drawingStyles(templates, deck),
      style(templates, 'slides/deck.css')
    ],
    scripts: [templates.scripts.reveal ?? '', templates.scripts.slides ?? ''],
    bodyAttributes: { dataTexts: JSON.stringify(texts), dataDeck: `${deck.id}/${deck.language}` },
    body: [
      // First of all, so that whoever needs the reading view finds it first.
      h('header', { className: ['room-controls'] }, [
        h('button', { type: 'button', id: pageId('reading-view'), hidden: true })
      ]),
      h('main', { className: ['deck'] }, [h('div', { className: ['slides'] }, drawn)]),
      ...(mark === undefined ? [] : [h('footer', { className: ['deck-draft'] }, mark)])
    ]
  })
}
