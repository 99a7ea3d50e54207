import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Activity } from '../../deck/blocks.js'
import type { Deck } from '../../deck/deck.js'
import { slideAnchor } from '../../deck/links.js'
import { type Schedule, type ScheduledSlide, scheduleOf } from '../../deck/schedule.js'
import { all } from '../../deck/walk.js'
import type { RenderInput } from '../format.js'
import { clockTime, listText, rangeText } from '../formatting.js'
import { part } from '../paper/draw.js'
import { activitiesOf } from '../paper/numbered.js'
import { slideName } from '../paper/slide-words.js'
import { fill, type Labels } from '../templates.js'

/** The plan of the lesson as a table: when each slide and activity begins, how long it takes and what it is for. */
export function drawLessonMap(input: RenderInput): ElementContent[] {
  const { deck, templates } = input
  const { labels } = templates
  const schedule = scheduleOf(deck)
  const columns = [labels.time, labels.minutesColumn, labels.slide, labels.outcomesShort, labels.lessonPart]
  return part(2, labels.lessonMap, [
    h('table', { className: ['paper-table', 'lesson-map'] }, [
      h('thead', [
        h(
          'tr',
          columns.map(name => h('th', { scope: 'col' }, name))
        )
      ]),
      h(
        'tbody',
        schedule.slides.flatMap(slide => rowsOf(slide, input))
      )
    ]),
    h('p', { className: ['map-total'] }, totalText(schedule, deck, labels)),
    ...(schedule.slides.some(isGuess) ? [h('p', { className: ['map-estimated'] }, labels.estimated)] : [])
  ])
}

/** A slide's row, then one for each activity; a slide that is nothing but its activity has one row for both. */
function rowsOf(scheduled: ScheduledSlide, input: RenderInput): Element[] {
  const { slide, number, start, talk } = scheduled
  const { deck, templates } = input
  const { labels } = templates
  const activities = activitiesOf(deck).filter(activity => activity.slide.id === slide.id)
  const link = h('a', { href: `#${slideAnchor(slide)}` }, slideName(number, slide, labels))
  const [only, ...others] = activities
  const whole = {
    looks: [`kind-${slide.kind}`],
    begins: start,
    minutes: isGuess(scheduled) ? `~ ${talk}` : String(talk),
    outcomes: [...slide.outcomes, ...all(slide.body, 'quiz').flatMap(({ outcomes }) => outcomes)],
    ...(slide.scope !== undefined && { part: slide.scope })
  }
  if (only && others.length === 0 && talk === 0)
    return [
      drawRow(
        {
          ...whole,
          looks: [...whole.looks, 'activity-row'],
          minutes: minutesOf(only.block, deck),
          outcomes: [...whole.outcomes, ...only.block.outcomes],
          name: withMethod([link], only.block, labels)
        },
        input
      )
    ]
  let time = start + talk
  return [
    drawRow({ ...whole, name: [link] }, input),
    ...activities.map(({ number, block }) => {
      const begins = time
      time += block.minutes?.max ?? 0
      const name = withMethod([{ type: 'text', value: fill(labels.activityNumber, { number }) }], block, labels)
      const looks = ['activity-row', 'below-slide']
      return drawRow({ looks, begins, minutes: minutesOf(block, deck), outcomes: block.outcomes, name }, input)
    })
  ]
}

interface Row {
  readonly looks: readonly string[]
  /** In minutes from the start of the lesson. */
  readonly begins: number
  readonly minutes: string
  readonly name: readonly ElementContent[]
  readonly outcomes: readonly number[]
  readonly part?: number
}

function drawRow({ looks, begins, minutes, name, outcomes, part }: Row, { options, templates }: RenderInput): Element {
  const numbers = [...new Set(outcomes)].sort((one, other) => one - other)
  return h('tr', { className: [...looks] }, [
    h('td', { className: ['clock'] }, [h('bdi', { dir: 'ltr' }, clockTime(options.start, begins))]),
    h('td', minutes),
    h('th', { scope: 'row' }, [...name]),
    h('td', listText(numbers, templates.labels)),
    h('td', part === undefined ? '' : String(part))
  ])
}

function minutesOf({ minutes }: Activity, { language }: Deck): string {
  return minutes ? rangeText(minutes, language) : '–'
}

/** A name with how people work, and whether they have to: ` · in pairs (Required)`. */
function withMethod(name: readonly ElementContent[], { method, required }: Activity, labels: Labels): ElementContent[] {
  const text = method === undefined ? '' : ` · ${method}`
  return [
    ...name,
    { type: 'text', value: required ? fill(labels.remarked, { name: text, remark: labels.required }) : text }
  ]
}

/** A slide whose minutes nobody has said; where the estimate is none, nothing is guessed. */
function isGuess({ estimated, talk }: ScheduledSlide): boolean {
  return estimated && talk > 0
}

function totalText({ total }: Schedule, { language, frontMatter }: Deck, labels: Labels): string {
  const left = frontMatter.duration - total.max
  const verdict = left < 0 ? labels.totalOver : left === 0 ? labels.totalExact : labels.totalLeft
  return fill(verdict, { total: rangeText(total, language), duration: frontMatter.duration, minutes: Math.abs(left) })
}
