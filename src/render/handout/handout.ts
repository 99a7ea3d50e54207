import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Paper } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { slideAnchor } from '../../deck/links.js'
import { lineHeights } from '../../layout/box-sizes.js'
import { drawField } from '../drawing/translation-gap.js'
import { type Format, isReadable, type RenderInput } from '../format.js'
import { drawAbbreviations } from '../paper/abbreviations.js'
import { drawCare } from '../paper/care.js'
import { drawAim, drawOutcomes } from '../paper/contract.js'
import { drawBelow, heading, part } from '../paper/draw.js'
import { drawActivity, drawQuestion } from '../paper/draw-activity.js'
import { drawSources } from '../paper/draw-sources.js'
import { activitiesOf, type Numbered, papersOf, questionsOf } from '../paper/numbered.js'
import { pageSizes } from '../paper/page-size.js'
import { drawBrandHead, factTable, paperDocument } from '../paper/paper-document.js'
import { drawPicture, drawSlideWords, slideName } from '../paper/slide-words.js'
import { fill } from '../templates.js'
import { pageLayout, pageLayoutStyle, smallestWords } from './page-layout.js'
import { drawSlidePages } from './slide-sheets.js'

/** What participants read and do, in a size to read: exercises, questions without their key, and the texts for paper. */
function drawParticipantsTexts(input: RenderInput): ElementContent[] {
  const { deck, templates } = input
  const { labels } = templates
  return [
    ...part(
      2,
      labels.activities,
      activitiesOf(deck).map(activity => drawActivity(3, activity, input))
    ),
    ...part(
      2,
      labels.questions,
      questionsOf(deck).map(question => drawQuestion(3, question, input))
    ),
    ...part(
      2,
      labels.reading,
      textsFirst(papersOf(deck)).map(text => drawReading(text, input))
    )
  ]
}

// A sheet among them would leave pages half empty.
function textsFirst(found: readonly Numbered<Paper>[]): Numbered<Paper>[] {
  const isText = ({ block }: Numbered<Paper>) => block.kind === 'text'
  return [...found.filter(isText), ...found.filter(paper => !isText(paper))]
}

function drawReading({ block, slide, slideNumber }: Numbered<Paper>, input: RenderInput): Element {
  const look = { text: [], sheet: ['own-page'], cards: ['own-page', 'cards'] }[block.kind]
  return h('section', { className: ['reading', ...look] }, [
    heading(3, slideName(slideNumber, slide, input.templates.labels)),
    ...drawBelow(3, block.children, input)
  ])
}

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
