import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Slide } from '../../deck/deck.js'
import { slideAnchor } from '../../deck/links.js'
import { lineHeights } from '../../layout/box-sizes.js'
import { drawField } from '../drawing/translation-gap.js'
import { type Format, isReadable, type RenderInput } from '../format.js'
import { drawBrandHead } from '../paper/brand-head.js'
import { drawCare } from '../paper/care.js'
import { drawAim, drawOutcomes } from '../paper/contract.js'
import { heading } from '../paper/draw.js'
import { drawAbbreviations } from '../paper/draw-abbreviations.js'
import { drawPicture } from '../paper/draw-picture.js'
import { drawSources } from '../paper/draw-sources.js'
import { factTable } from '../paper/fact-table.js'
import { pageSizes } from '../paper/page-size.js'
import { paperDocument } from '../paper/paper-document.js'
import { slideName } from '../paper/slide-name.js'
import { drawSlideWords } from '../paper/slide-words.js'
import { fill } from '../templates.js'
import { pageLayout, pageLayoutStyle, smallestWords } from './page-layout.js'
import { drawParticipantsTexts } from './participants-texts.js'
import { drawSlidePages } from './slide-sheets.js'

/** The first page of a handout: what the lesson is, what participants will be able to do, and fields to fill in by hand. */
function drawFrontPage(input: RenderInput): Element {
  const { deck, templates } = input
  const { labels } = templates
  const { programme, title, subtitle, audience, duration } = deck.frontMatter
  return h('header', { className: ['front-page'] }, [
    ...drawBrandHead(input),
    ...(programme === undefined ? [] : [h('p', { className: ['programme'] }, drawField(deck, 'programme', programme))]),
    heading(1, drawField(deck, 'title', title)),
    ...(subtitle === undefined ? [] : [h('p', { className: ['subtitle'] }, drawField(deck, 'subtitle', subtitle))]),
    ...factTable([
      [labels.audience, drawField(deck, 'audience', audience)],
      [labels.duration, fill(labels.minutes, { minutes: duration })]
    ]),
    h(
      'div',
      { className: ['write-ins'] },
      [labels.date, labels.place, labels.facilitator, labels.participant].map(name =>
        h('p', { className: ['write-in'] }, name)
      )
    ),
    ...drawAim(2, input),
    ...drawOutcomes(2, input, 'checklist'),
    ...drawCare(2, input)
  ])
}

/** The slides for people who cannot read small print: a picture of each, and its words once more as running text. */
function drawReadableSlides(input: RenderInput): Element {
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

/** The participants' paper: a front page, the slides with room to write, exercises, questions without key, texts, abbreviations, sources. */
export const handout: Format = {
  name: 'handout',
  byDefault: true,
  files: [
    { path: 'handout.pdf', title: 'fileHandoutPdf', audience: 'everyone', printed: true },
    { path: 'handout.html', title: 'fileHandoutHtml', audience: 'everyone' }
  ],
  previewTab: 'Handout',
  measured: true,
  // The words of slides stand beside their pictures in the readable profiles.
  smallestWords: ({ perPage, paper, print }) =>
    isReadable(print) ? Number.POSITIVE_INFINITY : smallestWords(pageLayout(perPage, paper)),
  async render(input) {
    const { deck, options, templates } = input
    const sheet = pageLayout(options.perPage, options.paper, options.print, lineHeights(deck.language).title)
    const page = await paperDocument(input, {
      title: fill(templates.labels.handoutTitle, { title: deck.frontMatter.title }),
      styles: [templates.styles['handout/handout.css'] ?? '', pageLayoutStyle(sheet)],
      body: [
        drawFrontPage(input),
        isReadable(options.print) ? drawReadableSlides(input) : drawSlidePages(sheet, input),
        ...drawParticipantsTexts(input),
        ...drawAbbreviations(input),
        ...drawSources(input)
      ]
    })
    return [
      { path: 'handout.html', ...page },
      { path: 'handout.pdf', printedFrom: 'handout.html', page: pageSizes[options.paper] }
    ]
  }
}
