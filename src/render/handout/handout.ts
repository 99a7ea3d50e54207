import type { ElementContent } from 'hast'
import { onPaper } from '../../deck/colour/drawing-colours.js'
import { lineHeights } from '../../layout/box-sizes.js'
import { type Format, isReadable, type RenderInput, type RenderOptions } from '../format.js'
import { drawAbbreviations } from '../paper/abbreviations.js'
import { drawSources } from '../paper/draw-sources.js'
import { pageSizes, printableArea } from '../paper/page-size.js'
import { briefHeads } from '../paper/page-style.js'
import { type PaperContent, paperDocument } from '../paper/paper-document.js'
import { fill } from '../templates.js'
import { drawFrontPage } from './front-page.js'
import { type PageLayout, pageLayout, pageLayoutStyle, smallestWords } from './page-layout.js'
import { drawReadings, drawSlidePages } from './slide-sheets.js'
import { drawWorkbook } from './workbook.js'

/** Whether slides are printed as pictures, some to a page. In readable print they would be too small. */
function showsSlides({ handout, print }: Pick<RenderOptions, 'handout' | 'print'>): boolean {
  return handout === 'slides' && !isReadable(print)
}

/** Whether letters are so large that a page holds few lines: what can be short is then short. */
function isLarge({ options }: RenderInput): boolean {
  return options.print === 'large'
}

function layoutFor({ deck, options }: RenderInput): PageLayout {
  return pageLayout(options.perPage, options.paper, options.print, lineHeights(deck.language).title)
}

/** What a workbook says: the lesson as text. */
export function workbookContent(input: RenderInput): PaperContent {
  return contentOf(
    input,
    [drawFrontPage(input, !isReadable(input.options.print)), ...drawWorkbook(input)],
    [input.templates.styles['handout/workbook.css'] ?? '']
  )
}

function contentOf(input: RenderInput, pages: readonly ElementContent[], styles: readonly string[]): PaperContent {
  return {
    title: fill(input.templates.labels.handoutTitle, { title: input.deck.frontMatter.title }),
    styles,
    body: [...pages, ...drawAbbreviations(input, { isBrief: isLarge(input) }), ...drawSources(input)]
  }
}

/** How high the cover is: a little less than its page, so that no rounding makes a second one. */
function frontHeight({ options: { paper, print } }: RenderInput): string {
  return `.front-page { --front-height: ${Math.floor(printableArea(paper, print).height) - 1}mm; }`
}

/** What a handout of slides says: pictures of them, some to a page. */
function slidesContent(input: RenderInput): PaperContent {
  const layout = layoutFor(input)
  return contentOf(
    input,
    [drawFrontPage(input, false), drawSlidePages(layout, input), ...drawReadings(input)],
    [input.templates.styles['handout/slides.css'] ?? '', pageLayoutStyle(layout)]
  )
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
    // A workbook is copied, and a copy of a copy loses every tint.
    const content: PaperContent = showsSlides(input.options)
      ? slidesContent(input)
      : {
          ...workbookContent({ ...input, deck: onPaper(input.deck) }),
          ink: 'low',
          pages: isLarge(input) ? briefHeads(input) : frontHeight(input)
        }
    const page = await paperDocument(input, content)
    return [
      { path: 'handout.html', ...page },
      { path: 'handout.pdf', printedFrom: 'handout.html', page: pageSizes[input.options.paper] }
    ]
  }
}
