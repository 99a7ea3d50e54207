import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Deck } from '../../deck/deck.js'
import { type Schedule, type ScheduledSlide, scheduleOf } from '../../deck/schedule.js'
import type { RenderInput } from '../format.js'
import { listText } from '../list-text.js'
import { part } from '../paper/draw.js'
import { activitiesOf } from '../paper/numbered.js'
import { slideAnchor, slideName } from '../paper/slide-name.js'
import { rangeText } from '../range-text.js'
import { fill, type Labels } from '../templates.js'
import { clockTime } from './clock.js'

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

function rowsOf(scheduled: ScheduledSlide, input: RenderInput): Element[] {
  const { slide, number, start, talk } = scheduled
  const { deck, options, templates } = input
  const { labels } = templates
  let time = start + talk
  const activities = activitiesOf(deck).filter(activity => activity.slide.id === slide.id)
  return [
    h('tr', { className: [`kind-${slide.kind}`] }, [
      timeCell(clockTime(options.start, start)),
      h('td', isGuess(scheduled) ? `~ ${talk}` : String(talk)),
      h('th', { scope: 'row' }, [h('a', { href: `#${slideAnchor(slide)}` }, slideName(number, slide, labels))]),
      h('td', listText(slide.outcomes, labels)),
      h('td', slide.scope === undefined ? '' : String(slide.scope))
    ]),
    ...activities.map(({ number, block }) => {
      const begins = time
      time += block.minutes?.max ?? 0
      const numbered = fill(labels.activityNumber, { number })
      const name = block.method === undefined ? numbered : `${numbered} · ${block.method}`
      return h('tr', { className: ['activity-row'] }, [
        timeCell(clockTime(options.start, begins)),
        h('td', block.minutes ? rangeText(block.minutes, deck.language) : '–'),
        h('th', { scope: 'row' }, [block.required ? fill(labels.remarked, { name, remark: labels.required }) : name]),
        h('td', listText(block.outcomes, labels)),
        h('td')
      ])
    })
  ]
}

/** A slide whose minutes nobody has said; where the estimate is none, nothing is guessed. */
function isGuess({ estimated, talk }: ScheduledSlide): boolean {
  return estimated && talk > 0
}

function timeCell(time: string): Element {
  return h('td', { className: ['clock'] }, [h('bdi', { dir: 'ltr' }, time)])
}

function totalText({ total }: Schedule, { language, frontMatter }: Deck, labels: Labels): string {
  const left = frontMatter.duration - total.max
  const verdict = left < 0 ? labels.totalOver : left === 0 ? labels.totalExact : labels.totalLeft
  return fill(verdict, { total: rangeText(total, language), duration: frontMatter.duration, minutes: Math.abs(left) })
}
