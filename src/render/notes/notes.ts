import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { openBlanks } from '../../deck/blanks.js'
import type { Deck } from '../../deck/deck.js'
import { scheduleOf } from '../../deck/schedule.js'
import { drawField } from '../drawing/translation-gap.js'
import type { Format, RenderInput } from '../format.js'
import { clockTime, dateText, listText } from '../formatting.js'
import { drawAbbreviations } from '../paper/abbreviations.js'
import { drawCare } from '../paper/care.js'
import { drawAim, drawOutcomes, drawScope } from '../paper/contract.js'
import { heading, part } from '../paper/draw.js'
import { drawSources } from '../paper/draw-sources.js'
import { activitiesOf, papersOf } from '../paper/numbered.js'
import { pageSizes } from '../paper/page-size.js'
import { drawBrandHead, factTable, paperDocument } from '../paper/paper-document.js'
import { fill, type Labels } from '../templates.js'
import { drawAnswerKey, drawCoverage } from './coverage-table.js'
import { drawLessonMap } from './lesson-map.js'
import { drawSlideGuides } from './slide-guides.js'

/** What to have ready: the blanks to fill, the materials of all activities, cards to cut out, and what every lesson needs. */
function drawPreparation({ deck, templates: { labels } }: RenderInput): ElementContent[] {
  const tasks = [
    labels.prepareRead,
    labels.prepareScreen,
    labels.prepareHandouts,
    ...blankTasks(deck, labels),
    ...activitiesOf(deck).flatMap(({ number, block: { materials } }) =>
      materials === undefined || materials.toLowerCase() === labels.none.toLowerCase()
        ? []
        : [fill(labels.prepareMaterials, { number, materials })]
    ),
    ...papersOf(deck).flatMap(({ block, slideNumber }) =>
      block.kind === 'cards' ? [fill(labels.prepareCards, { number: slideNumber })] : []
    )
  ]
  return part(3, labels.preparation, [
    h(
      'ul',
      { className: ['checklist'] },
      tasks.map(task => h('li', task))
    )
  ])
}

/** One task for each name, however often it stands there: where, and how it is filled with a computer and without. */
function blankTasks(deck: Deck, labels: Labels): string[] {
  const open = openBlanks(deck)
  return [...new Set(open.map(({ name }) => name))].map(blank => {
    const slides = open.filter(({ name }) => name === blank).map(({ slide }) => slide)
    const numbers = [...new Set(slides.filter(slide => slide !== undefined))]
    const places = [
      ...(slides.includes(undefined) ? [labels.frontPage] : []),
      ...(numbers.length === 0
        ? []
        : [fill(labels.slideNumbers, { count: numbers.length, numbers: listText(numbers, labels) })])
    ]
    return fill(labels.prepareBlank, { blank, places: listText(places, labels) })
  })
}

/** The first pages of the guide: what the lesson is for, how long it takes and what to have ready. */
function drawGlance(input: RenderInput): Element {
  const { deck, options, templates } = input
  const { labels } = templates
  const { programme, title, subtitle, audience, duration, version, date } = deck.frontMatter
  const end = clockTime(options.start, scheduleOf(deck).total.max)
  return h('header', { className: ['front-page'] }, [
    ...drawBrandHead(input),
    ...(programme === undefined ? [] : [h('p', { className: ['programme'] }, drawField(deck, 'programme', programme))]),
    heading(1, drawField(deck, 'title', title)),
    ...(subtitle === undefined ? [] : [h('p', { className: ['subtitle'] }, drawField(deck, 'subtitle', subtitle))]),
    h('p', { className: ['kind-of-document'] }, labels.facilitatorsGuide),
    ...part(2, labels.glance, [
      ...factTable([
        [labels.audience, drawField(deck, 'audience', audience)],
        [labels.duration, fill(labels.minutes, { minutes: duration })],
        [labels.time, [h('bdi', { dir: 'ltr' }, `${options.start}–${end}`)]],
        [labels.versionAndDate, `${version} · ${dateText(date, deck.language)}`]
      ]),
      ...drawAim(3, input),
      ...drawOutcomes(3, input, 'numbered'),
      ...drawScope(3, input),
      ...drawCare(3, input),
      ...drawPreparation(input)
    ])
  ])
}

/** The facilitator's guide: the lesson at a glance, its map with clock times, each slide with all that is said about it, and the tables. */
export const notes: Format = {
  name: 'notes',
  byDefault: true,
  files: [
    { path: 'notes.pdf', title: 'fileNotesPdf', audience: 'facilitator', printed: true },
    { path: 'notes.html', title: 'fileNotesHtml', audience: 'facilitator' }
  ],
  previewTab: 'Facilitator’s notes',
  measured: true,
  async render(input) {
    const { deck, options, templates } = input
    const { labels, styles } = templates
    const page = await paperDocument(input, {
      title: fill(labels.notesTitle, { title: deck.frontMatter.title }),
      styles: [styles['notes/notes.css'] ?? ''],
      mark: labels.facilitatorOnly,
      body: [
        drawGlance(input),
        ...drawLessonMap(input),
        h('section', { className: ['slide-guides'] }, [heading(2, labels.slides), ...drawSlideGuides(input)]),
        ...drawCoverage(input),
        ...drawAnswerKey(input),
        ...drawAbbreviations(input),
        ...drawSources(input)
      ]
    })
    return [
      { path: 'notes.html', ...page },
      { path: 'notes.pdf', printedFrom: 'notes.html', page: pageSizes[options.paper] }
    ]
  }
}
