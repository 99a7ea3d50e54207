import { lineHeights } from '../../layout/box-sizes.js'
import { type Format, isReadable, type RenderInput, type RenderOptions } from '../format.js'
import { drawAbbreviations } from '../paper/abbreviations.js'
import { drawSources } from '../paper/draw-sources.js'
import { pageSizes } from '../paper/page-size.js'
import { paperDocument } from '../paper/paper-document.js'
import { fill } from '../templates.js'
import { drawFrontPage } from './front-page.js'
import { type PageLayout, pageLayout, pageLayoutStyle, smallestWords } from './page-layout.js'
import { drawReadings, drawSlidePages } from './slide-sheets.js'
import { drawWorkbook } from './workbook.js'

/** Whether slides are printed as pictures, some to a page. In readable print they would be too small. */
function showsSlides({ handout, print }: Pick<RenderOptions, 'handout' | 'print'>): boolean {
  return handout === 'slides' && !isReadable(print)
}

function layoutFor({ deck, options }: RenderInput): PageLayout {
  return pageLayout(options.perPage, options.paper, options.print, lineHeights(deck.language).title)
}

/**
 * The participants' paper: a workbook, or pictures of the slides with lines beside them; then abbreviations and sources. Exercises and questions
 * are in files of their own, so that nobody reads them before their time.
 */
export const handout: Format = {
  name: 'handout',
  byDefault: true,
  files: [
    { path: 'handout.pdf', title: 'fileHandoutPdf', audience: 'everyone', printed: true },
    { path: 'handout.html', title: 'fileHandoutHtml', audience: 'everyone' }
  ],
  previewTab: 'Handout',
  measured: true,
  smallestWords: options =>
    showsSlides(options) ? smallestWords(pageLayout(options.perPage, options.paper)) : Number.POSITIVE_INFINITY,
  async render(input) {
    const { deck, options, templates } = input
    const { labels, styles } = templates
    const withSlides = showsSlides(options)
    const page = await paperDocument(input, {
      title: fill(labels.handoutTitle, { title: deck.frontMatter.title }),
      styles: withSlides
        ? [styles['handout/slides.css'] ?? '', pageLayoutStyle(layoutFor(input))]
        : [styles['handout/workbook.css'] ?? ''],
      // A workbook is copied, and a copy of a copy loses every tint.
      ...(withSlides ? {} : { ink: 'low' }),
      body: [
        drawFrontPage(input),
        ...(withSlides ? [drawSlidePages(layoutFor(input), input), ...drawReadings(input)] : drawWorkbook(input)),
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
