import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Catalogue, SegmentTag, TagKind, Unit } from '../../deck/catalogue.js'
import { directionOf, pageLanguage } from '../../deck/language.js'
import { bankId } from '../../deck/question-bank.js'
import { tokensOf } from '../../deck/segment-text.js'
import { htmlDocument } from '../page.js'
import { style } from '../style.js'
import { fill, type Labels, type Templates } from '../templates.js'
import { areaLabels, stateLabels } from '../unit-labels.js'
import { groupBySlide, type SlideUnits } from './group-by-slide.js'

const elements: Partial<Record<TagKind, string>> = {
  bold: 'strong',
  italic: 'em',
  struck: 'del',
  link: 'u',
  code: 'code'
}

interface Open {
  readonly number: number
  readonly element: string
  readonly children: ElementContent[]
}

/** A segment's text as people read it: its tags drawn as what they stand for. Where they are not well nested, they stand as they are written. */
function drawSegment(text: string, tags: readonly SegmentTag[]): ElementContent[] {
  const root: ElementContent[] = []
  const open: Open[] = []
  const add = (content: ElementContent) => (open.at(-1)?.children ?? root).push(content)
  for (const token of tokensOf(text)) {
    if (token.type === 'words') {
      add({ type: 'text', value: token.value })
      continue
    }
    const tag = tags.find(({ number }) => number === token.number)
    if (tag && token.type === 'alone') add(drawAlone(tag))
    else if (tag && token.type === 'open')
      open.push({ number: token.number, element: elements[tag.kind] ?? 'span', children: [] })
    else if (token.type === 'close' && open.at(-1)?.number === token.number) {
      const closed = open.pop()
      if (closed) add(h(closed.element, closed.children))
    } else return [{ type: 'text', value: text }]
  }
  return open.length === 0 ? root : [{ type: 'text', value: text }]
}

function drawAlone({ kind, value = '' }: SegmentTag): ElementContent {
  if (kind === 'line-break') return h('br')
  if (kind === 'code') return h('code', value)
  return h('span', { className: ['review-tag'] }, `[${value}]`)
}

/** Whose language a cell is in. */
type Speech = Readonly<{ lang: string; dir: 'ltr' | 'rtl' }>

/**
 * A page for who reviews a translation, on the screen or on paper: in the order of the deck, each source beside its translation, with
 * its state, remarks, and what the source said before. The page speaks the language of the translation; `templates` are in it.
 */
export async function reviewSheet(catalogue: Catalogue, templates: Templates): Promise<string> {
  const { labels } = templates
  const { language, sourceLanguage, title } = catalogue
  const source = speechOf(sourceLanguage)
  const heading = fill(labels.reviewTitle, { title })
  const page = await htmlDocument({
    language,
    title: heading,
    fonts: templates.fonts,
    styles: [style(templates, 'themes/field.css'), style(templates, 'review/review.css')],
    body: [
      h('main', { className: ['review'] }, [
        h('h1', heading),
        h('p', labels.reviewStart),
        h('p', { className: ['review-sign'] }, [
          h('span', [labels.reviewer, h('span', { className: ['review-line'] })]),
          h('span', [labels.date, h('span', { className: ['review-line'] })])
        ]),
        ...groupBySlide(catalogue.units).map(group => drawGroup(group, source, catalogue, labels))
      ])
    ]
  })
  return page.html
}

function drawGroup(
  { units }: SlideUnits,
  source: Speech,
  { language, sourceLanguage }: Pick<Catalogue, 'language' | 'sourceLanguage'>,
  labels: Labels
): Element {
  const slide = units[0]?.slide
  const columns = [
    nameOf(sourceLanguage, language),
    nameOf(language, language),
    labels.translationState,
    labels.remarks
  ]
  return h('section', [
    h(
      'h2',
      slide?.id === bankId
        ? [labels.questionBank]
        : slide
          ? [fill(labels.slideNumber, { number: slide.number }), ' · ', h('bdi', source, slide.title)]
          : [labels.wholeLesson]
    ),
    h('table', [
      h('thead', [
        h(
          'tr',
          columns.map(name => h('th', { scope: 'col' }, name))
        )
      ]),
      h(
        'tbody',
        units.map(unit => drawUnit(unit, source, labels))
      )
    ])
  ])
}

function drawUnit(unit: Unit, source: Speech, labels: Labels): Element {
  const { key, tags, target, state, previous, remarks, reviewer, uncertainTerms = [] } = unit
  const [states, places] = [stateLabels(labels), areaLabels(labels)]
  return h('tr', { className: [`review-${state}`] }, [
    h('td', { ...source, className: ['review-text'] }, [
      h('p', drawSegment(unit.source, tags)),
      h('p', { className: ['review-key'] }, key)
    ]),
    h('td', { className: ['review-text'] }, [h('p', drawSegment(target, tags))]),
    h('td', [h('p', states[state]), h('p', { className: ['review-place'] }, places[unit.area])]),
    h('td', [
      ...(previous === undefined
        ? []
        : [h('p', [labels.sourceBefore, ' ', h('span', source, drawSegment(previous, tags))])]),
      ...uncertainTerms.map(({ term, translation }) =>
        h('p', fill(labels.termToVerify, { term: isolated(term), translation: isolated(translation) }))
      ),
      ...remarks.map(remark => h('p', { dir: 'auto' }, remark)),
      ...(reviewer === undefined
        ? []
        : [h('p', [h('span', { className: ['review-place'] }, labels.reviewer), ' ', h('bdi', reviewer)])])
    ])
  ])
}

/** Each word in its own direction: becomes a `bdi` in `isolateBidi`. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

function speechOf(language: string): Speech {
  return { lang: pageLanguage(language), dir: directionOf(language) }
}

/** What a language is called in another, its tag where it has no name. */
function nameOf(language: string, reader: string): string {
  const name = new Intl.DisplayNames([reader, 'en'], { type: 'language', fallback: 'code' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(reader) + name.slice(1)
}
