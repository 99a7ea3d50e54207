import type { Element } from 'hast'
import { h } from 'hastscript'
import { directionOf } from '../../deck/language.js'
import type { Labels } from '../templates.js'

/** How much of the lesson's time is planned, in words and as a bar of its slides, which a script fills. */
export function timeBar(labels: Labels): Element {
  return h('section', { id: 'time', ariaLabel: labels.deskTime }, [
    h('p', { id: 'time-words', dir: 'auto' }),
    h('div', { id: 'time-bar', ariaHidden: 'true' })
  ])
}

/** The minutes of all slides, and where each outcome is taught, practised, tested and closed; a script fills the tables. */
export function plan(labels: Labels, language: string): Element {
  return h(
    'section',
    {
      id: 'plan',
      hidden: true,
      tabIndex: 0,
      lang: language,
      dir: directionOf(language),
      ariaLabel: labels.deskPlan,
      dataGap: labels.gap
    },
    [
      h('p', { className: ['actions'] }, [
        h('button', { type: 'button', id: 'open-facts' }, labels.deskFacts),
        h('button', { type: 'button', id: 'open-changes' }, labels.deskWhatChanged)
      ]),
      h('h2', labels.coverage),
      h('p', { id: 'plan-no-outcomes', hidden: true }, labels.deskNoOutcomes),
      table('plan-outcomes', [labels.outcome, labels.slides, labels.activities, labels.questions, labels.takeaways]),
      h('h2', labels.deskTime),
      table('plan-slides', [labels.slides, labels.deskMinutes]),
      h('p', { className: ['hint'] }, labels.deskEstimated)
    ]
  )
}

function table(id: string, columns: readonly string[]): Element {
  return h('table', { id }, [
    h('thead', [
      h(
        'tr',
        columns.map(name => h('th', { scope: 'col' }, name))
      )
    ]),
    h('tbody')
  ])
}
