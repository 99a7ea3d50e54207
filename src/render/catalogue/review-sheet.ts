import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Catalogue, Unit } from '../../deck/catalogue.js'
import { directionOf, pageLanguage } from '../../deck/language.js'
import { htmlDocument } from '../page.js'
import { style } from '../style.js'
import { fill, type Labels, type Templates } from '../templates.js'
import { areaLabels, stateLabels } from '../unit-labels.js'
import { drawSegment } from './draw-segment.js'
import { groupBySlide, type SlideUnits } from './group-by-slide.js'

/** Whose language a cell is in. */
type Speech = Readonly<{ lang: string; dir: 'ltr' | 'rtl' }>

/**
 * A page for who reviews a translation, on the screen or on paper: in the order of the deck, each source beside its translation, with
 * its state, remarks, and what the source said before. The page speaks the language of the translation; `templates` are in it.
 */
export function reviewSheet(catalogue: Catalogue, templates: Templates): Promise<string> {
  const { labels } = templates
  const { language, sourceLanguage, title } = catalogue
  const source = speechOf(sourceLanguage)
  const heading = fill(labels.reviewTitle, { title })
  return htmlDocument({
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
      slide
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

/** Each word in its own direction: becomes a `bdi` when the page is settled. */
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
