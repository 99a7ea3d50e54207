import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { drawClassification } from '../drawing/brand.js'
import type { RenderInput } from '../format.js'
import { htmlDocument } from '../page.js'
import type { RenderedPage } from '../page-content.js'
import { drawingStyles, style } from '../style.js'
import { pageStyle } from './page-style.js'

/** What a paper document is made of, beside its deck. */
export interface PaperContent {
  readonly title: string
  readonly body: readonly ElementContent[]
  /** Style sheets of its own, after those that all paper shares. */
  readonly styles: readonly string[]
  /** A line in the head of every page. */
  readonly mark?: string
}

/** One HTML file that a browser shows as a page and prints as paper. */
export function paperDocument(input: RenderInput, { title, body, styles, mark }: PaperContent): Promise<RenderedPage> {
  const { deck, templates, options } = input
  const page = pageStyle(input, mark)
  const { print = 'normal' } = options
  const sheets = [...drawingStyles(templates, deck), style(templates, 'paper/paper.css')]
  const profile =
    print === 'normal' ? [] : [style(templates, 'paper/readable.css'), style(templates, `paper/${print}.css`)]
  return htmlDocument({
    language: deck.language,
    title,
    fonts: templates.fonts,
    styles: [...sheets, ...styles, ...profile, page],
    body: [h('main', { className: ['paper-document'] }, [...drawClassification(deck.brand), ...body])],
    bodyAttributes: { dataInk: options.ink }
  })
}
