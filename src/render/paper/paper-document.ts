import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../deck/blocks.js'
import { draftMark } from '../draft-mark.js'
import { drawClassification, drawLogo } from '../drawing/brand.js'
import { drawField } from '../drawing/translation-gap.js'
import type { RenderInput } from '../format.js'
import { htmlDocument } from '../page.js'
import type { RenderedPage } from '../page-content.js'
import { drawingStyles, style } from '../style.js'
import { heading } from './draw.js'
import { type PageMarks, pageStyle } from './page-style.js'

/** What a paper document is made of, beside its deck. What it says is its `title`, `body` and `mark`; the rest is how a browser sets it. */
export interface PaperContent {
  readonly title: string
  readonly body: readonly ElementContent[]
  /** Style sheets of its own, after those that all paper shares. */
  readonly styles: readonly string[]
  /** A line in the head of every page. */
  readonly mark?: string
  /** True for what the facilitator alone may have. */
  readonly forFacilitator?: true
  /** In its place on the pages of some parts. */
  readonly marks?: PageMarks
  /** The blocks of the deck that it prints, where these are few: a draft then says what is open in them. */
  readonly printed?: readonly Block[]
  /** What its own pages have otherwise than all paper, such as their size. */
  readonly pages?: string
  /** In the place of the amount of ink that was asked for. */
  readonly ink?: RenderInput['options']['ink']
}

/** One HTML file that a browser shows as a page and prints as paper. */
export function paperDocument(
  input: RenderInput,
  { title, body, styles, mark, forFacilitator, marks, printed, pages = '', ink = input.options.ink }: PaperContent
): Promise<RenderedPage> {
  const { deck, templates, options } = input
  const page = pageStyle(input, mark, marks, draftMark(input, printed) ?? '')
  const { print = 'normal' } = options
  const sheets = [...drawingStyles(templates, deck, ['slides/low-ink.css']), style(templates, 'paper/paper.css')]
  const profile =
    print === 'normal' ? [] : [style(templates, 'paper/readable.css'), style(templates, `paper/${print}.css`)]
  return htmlDocument({
    language: deck.language,
    title,
    fonts: templates.fonts,
    forCopies: true,
    ...(forFacilitator && { forFacilitator }),
    styles: [...sheets, ...styles, ...profile, page, pages],
    body: [h('main', { className: ['paper-document'] }, [...drawClassification(deck.brand), ...body])],
    bodyAttributes: { dataInk: ink }
  })
}

/** What a document begins with: the brand, and the programme, title and subtitle of its deck. */
export function drawTitles(input: RenderInput): ElementContent[] {
  const { deck } = input
  const { programme, title, subtitle } = deck.frontMatter
  return [
    ...drawBrandHead(input),
    ...(programme === undefined ? [] : [h('p', { className: ['programme'] }, drawField(deck, 'programme', programme))]),
    heading(1, drawField(deck, 'title', title)),
    ...(subtitle === undefined ? [] : [h('p', { className: ['subtitle'] }, drawField(deck, 'subtitle', subtitle))])
  ]
}

/** Fields to fill in by hand, each with its name before a line. */
export function drawWriteIns(names: readonly string[]): Element {
  return h(
    'div',
    { className: ['write-ins'] },
    names.map(name => h('p', { className: ['write-in'] }, name))
  )
}

/** A name, and what is to be said about it: text or drawn content, or nothing. */
type Fact = readonly [name: string, value: string | readonly ElementContent[] | undefined]

/** Names and values as a table with a heading in each row. Facts without a value are left out; no facts, no table. */
export function factTable(facts: readonly Fact[]): ElementContent[] {
  const rows = facts.flatMap(([name, value]) =>
    value === undefined
      ? []
      : [h('tr', [h('th', { scope: 'row' }, name), h('td', typeof value === 'string' ? [value] : [...value])])]
  )
  return rows.length === 0 ? [] : [h('table', { className: ['paper-table', 'facts-table'] }, h('tbody', rows))]
}

/** Who stands behind the lesson, in the corner of a front page: the logo. What the brand says stands in the head of every page. */
export function drawBrandHead({ deck, templates }: RenderInput): ElementContent[] {
  const drawn = drawLogo(deck.brand, templates.labels)
  return drawn.length === 0 ? [] : [h('div', { className: ['brand-head'] }, drawn)]
}
