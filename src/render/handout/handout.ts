import { forParticipants } from '../../deck/audience.js'
import { lineHeights } from '../../layout/script.js'
import { type Format, isReadable, type RenderInput } from '../format.js'
import { drawAbbreviations } from '../paper/draw-abbreviations.js'
import { drawSources } from '../paper/draw-sources.js'
import { pageSizes } from '../paper/page-size.js'
import { paperDocument } from '../paper/paper-document.js'
import { fill } from '../templates.js'
import { drawFrontPage } from './front-page.js'
import { pageLayout, pageLayoutStyle } from './page-layout.js'
import { drawParticipantsTexts } from './participants-texts.js'
import { drawReadableSlides } from './readable-slides.js'
import { drawSlidePages } from './slide-sheets.js'

/** The participants' paper: a front page, the slides with room to write, exercises, questions without key, texts, abbreviations, sources. */
export const handout: Format = {
  name: 'handout',
  byDefault: true,
  showsSlides: true,
  async render({ deck, ...rest }) {
    const input: RenderInput = { ...rest, deck: forParticipants(deck) }
    const { options, templates } = input
    const sheet = pageLayout(options.perPage, options.paper, options.print, lineHeights(deck.language).title)
    const text = await paperDocument(input, {
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
      { path: 'handout.html', text },
      { path: 'handout.pdf', printedFrom: 'handout.html', page: pageSizes[options.paper] }
    ]
  }
}
