import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { Deck } from '../../deck/deck.js'
import { slideTitleAnchor } from '../../deck/links.js'
import { type Schedule, scheduleOf } from '../../deck/schedule.js'
import { drawIcon } from '../drawing/draw-icon.js'
import type { RenderInput } from '../format.js'
import { clockTime, rangeText } from '../formatting.js'
import { heading } from '../paper/draw.js'
import { slideName } from '../paper/slide-words.js'
import { fill, type Labels } from '../templates.js'
import { planLook } from './plan-look.js'
import { cutsOf, type PlanKind, type PlanRow, planKinds, planRows } from './plan-rows.js'

const icons: Readonly<Record<PlanKind, string>> = {
  talk: 'speech',
  activity: 'people',
  question: 'question',
  break: 'coffee'
}

/** The plan of the lesson, on a page to be pinned to the wall: when each part and slide begins, how long it takes as a bar, and on which page of the guide it stands. */
export function drawPlan(input: RenderInput): Element {
  const { deck, templates } = input
  const { labels } = templates
  const rows = planRows(deck, labels)
  const schedule = scheduleOf(deck)
  const longest = Math.max(1, ...rows.filter(({ kind }) => kind !== 'part').map(({ minutes }) => minutes.max))
  // The pages are known when it is printed.
  const columns = [labels.clock, labels.slide, labels.minutesColumn, ...(input.inWords ? [] : [labels.page])]
  return h('section', { className: ['plan', planLook(rows, input)] }, [
    heading(2, labels.lessonMap),
    h('table', { className: ['paper-table', 'lesson-map'] }, [
      h('thead', [
        h(
          'tr',
          columns.map(name => h('th', { scope: 'col' }, name))
        )
      ]),
      h(
        'tbody',
        rows.map(row => drawRow(row, longest, input))
      )
    ]),
    h('div', { className: ['map-foot'] }, [
      h('p', { className: ['map-total'] }, totalText(schedule, deck, labels)),
      drawLegend(rows, labels)
    ]),
    ...drawCuts(deck, labels)
  ])
}

function drawRow({ kind, name, begins, minutes, isGuess, slide }: PlanRow, longest: number, input: RenderInput) {
  const { deck, options } = input
  const text = rangeText(minutes, deck.language)
  const isPart = kind === 'part'
  return h('tr', { className: [`kind-${kind}`, ...(slide.isOptional && !isPart ? ['may-go'] : [])] }, [
    h('td', { className: ['clock'] }, [h('bdi', { dir: 'ltr' }, clockTime(options.start, begins))]),
    h('th', { scope: 'row' }, [
      ...(isPart ? [] : drawIcon(icons[kind])),
      h('a', { href: `#${slideTitleAnchor(slide)}` }, name),
      ...(slide.isOptional && !isPart ? [' ', ...drawIcon('scissors')] : [])
    ]),
    h('td', { className: ['minutes'] }, [
      h('span', { className: ['figure'] }, isGuess ? `~ ${text}` : text),
      ...(isPart || minutes.max === 0 ? [] : [drawBar(kind, minutes.max / longest)])
    ]),
    ...(input.inWords ? [] : [h('td', { className: ['page-of'], dataPageOf: slideTitleAnchor(slide) })])
  ])
}

/** A bar for a share of the longest, which fills the width. Its kinds differ in more than their greys: what is told is slim. */
function drawBar(kind: PlanKind, share: number): Element {
  const width = Math.max(1, Math.round(share * 1000) / 10)
  return s('svg', { className: ['bar'], viewBox: '0 0 100 8', preserveAspectRatio: 'none', ariaHidden: 'true' }, [
    s('rect', { className: [kind], x: 0, width, ...(kind === 'talk' ? { y: 2.5, height: 3 } : { y: 1, height: 6 }) })
  ])
}

function drawLegend(rows: readonly PlanRow[], labels: Labels): Element {
  const names = { talk: labels.talk, activity: labels.activity, question: labels.question, break: labels.break }
  const used = planKinds.filter(kind => rows.some(row => row.kind === kind))
  const isGuessed = rows.some(({ isGuess }) => isGuess)
  return h('p', { className: ['map-legend'] }, [
    ...used.map(kind => h('span', [...drawIcon(icons[kind]), names[kind]])),
    ...(isGuessed ? [h('span', labels.estimated)] : [])
  ])
}

/** What may be left out when time runs short. */
export function drawCuts(deck: Deck, labels: Labels): ElementContent[] {
  const { slides, minutes } = cutsOf(deck)
  if (slides.length === 0) return []
  return [
    h('div', { className: ['cuts'] }, [
      h('p', [...drawIcon('scissors'), h('strong', fill(labels.late, { minutes: rangeOf(minutes, deck) }))]),
      h(
        'ul',
        slides.map(({ slide, number, talk, activity }) =>
          h(
            'li',
            fill(labels.remarked, {
              name: slideName(number, slide, labels),
              remark: fill(labels.minutesShort, { minutes: rangeOf(talk + activity.max, deck) })
            })
          )
        )
      )
    ])
  ]
}

function rangeOf(minutes: number, { language }: Deck): string {
  return rangeText({ min: minutes, max: minutes }, language)
}

/** How long the lesson takes, and how that agrees with the time it has. */
export function totalText({ total }: Schedule, deck: Deck, labels: Labels): string {
  const { duration } = deck.frontMatter
  const left = duration - total.max
  const verdict = left < 0 ? labels.totalOver : left === 0 ? labels.totalExact : labels.totalLeft
  const numbers = { duration: rangeOf(duration, deck), minutes: rangeOf(Math.abs(left), deck) }
  return fill(verdict, { total: rangeText(total, deck.language), ...numbers })
}
