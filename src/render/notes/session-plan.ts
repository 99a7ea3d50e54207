import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { type ScheduledSlide, scheduleOf } from '../../deck/schedule.js'
import { all } from '../../deck/walk.js'
import { drawField } from '../drawing/translation-gap.js'
import type { RenderInput } from '../format.js'
import { clockTime, listText, rangeText } from '../formatting.js'
import { drawAim, drawOutcomes } from '../paper/contract.js'
import { heading, part } from '../paper/draw.js'
import { drawBrandHead, type PaperContent } from '../paper/paper-document.js'
import { fill } from '../templates.js'
import { drawLessonFacts } from './glance.js'
import { drawCuts, totalText } from './plan.js'
import { type PlanRow, planRows } from './plan-rows.js'
import { drawPreparation } from './preparation.js'

/**
 * The lesson as training offices plan it: for whom, what for, and a table with a line for each slide: when, how long, what, by which method, with
 * which materials and for which outcomes. Then what may be left out, and what to have ready.
 */
export function sessionPlanContent(input: RenderInput): PaperContent {
  const { deck, templates } = input
  const { labels } = templates
  const { programme, title, subtitle } = deck.frontMatter
  return {
    title: fill(labels.sessionPlanTitle, { title }),
    styles: [],
    mark: labels.facilitatorOnly,
    body: [
      ...drawBrandHead(input),
      ...(programme === undefined
        ? []
        : [h('p', { className: ['programme'] }, drawField(deck, 'programme', programme))]),
      heading(1, drawField(deck, 'title', title)),
      ...(subtitle === undefined ? [] : [h('p', { className: ['subtitle'] }, drawField(deck, 'subtitle', subtitle))]),
      h('p', { className: ['kind-of-document'] }, labels.sessionPlan),
      ...drawLessonFacts(input),
      ...drawAim(2, input),
      ...drawOutcomes(2, input, 'numbered'),
      ...part(2, labels.lessonMap, [
        drawTable(input),
        h('p', totalText(scheduleOf(deck), deck, labels)),
        ...drawCuts(deck, labels)
      ]),
      ...drawPreparation(input)
    ]
  }
}

function drawTable(input: RenderInput): ElementContent {
  const { deck, templates } = input
  const { labels } = templates
  const names = [
    labels.clock,
    labels.minutesColumn,
    labels.slide,
    labels.method,
    labels.materials,
    labels.outcomesShort
  ]
  const scheduled = new Map(scheduleOf(deck).slides.map(one => [one.slide.id, one]))
  return h('table', { className: ['paper-table', 'lesson-map'] }, [
    h('thead', [
      h(
        'tr',
        names.map(name => h('th', { scope: 'col' }, name))
      )
    ]),
    h(
      'tbody',
      planRows(deck, labels).map(row => drawRow(row, scheduled.get(row.slide.id), input))
    )
  ])
}

function drawRow(row: PlanRow, scheduled: ScheduledSlide | undefined, input: RenderInput): ElementContent {
  const { deck, options, templates } = input
  const { labels } = templates
  const { kind, name, begins, minutes, isGuess } = row
  const isPart = kind === 'part'
  const text = rangeText(minutes, deck.language)
  return h('tr', { className: [`kind-${kind}`] }, [
    h('td', [h('bdi', { dir: 'ltr' }, clockTime(options.start, begins))]),
    h('td', isGuess ? `~ ${text}` : text),
    h('th', { scope: 'row' }, name),
    h('td', isPart ? '' : methodOf(row, input)),
    h('td', isPart ? '' : materialsOf(row, input)),
    h('td', isPart ? '' : listText(scheduled?.slide.outcomes ?? [], labels))
  ])
}

function methodOf({ kind, slide }: PlanRow, { templates: { labels } }: RenderInput): string {
  const methods = all(slide.body, 'activity').flatMap(({ method }) => (method === undefined ? [] : [method]))
  if (methods.length > 0) return listText([...new Set(methods)], labels)
  return kind === 'part'
    ? ''
    : { talk: labels.talk, activity: labels.activity, question: labels.question, break: '' }[kind]
}

function materialsOf({ slide }: PlanRow, { templates: { labels } }: RenderInput): string {
  const materials = all(slide.body, 'activity').flatMap(({ materials }) => (materials === undefined ? [] : [materials]))
  return listText(
    [...new Set(materials)].filter(text => text.toLowerCase() !== labels.none.toLowerCase()),
    labels
  )
}
