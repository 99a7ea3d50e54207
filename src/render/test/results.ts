import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { lessonOf } from '../../deck/lesson.js'
import type { TestQuestion } from '../../deck/questions.js'
import type { RenderInput } from '../format.js'
import { part } from '../paper/draw.js'
import { fill } from '../templates.js'

const usualClass = 24

/** Tables to fill in by hand: for each participant the right answers to each outcome, before and after; below, the gain of each outcome. */
export function drawResults(questions: readonly TestQuestion[], input: RenderInput): ElementContent[] {
  const { deck, templates } = input
  const { labels } = templates
  const outcomes = lessonOf(deck)
    .outcomes.map(outcome => ({
      ...outcome,
      questions: questions.filter(({ block }) => block.outcomes.includes(outcome.number)).length
    }))
    .filter(({ questions }) => questions > 0)
  if (outcomes.length === 0) return []
  const lines = deck.frontMatter.participants?.max ?? usualClass
  const column = (text: string) => h('th', { scope: 'col' }, text)
  return part(
    2,
    labels.testResults,
    [
      h('p', { className: ['table-intro'] }, labels.testResultsHow),
      h('table', { className: ['paper-table', 'gain'] }, [
        h('thead', [
          h('tr', [
            ...[labels.outcome, labels.questions, labels.testBefore, labels.testAfter, labels.testGain].map(column)
          ])
        ]),
        h(
          'tbody',
          outcomes.map(({ number, text, questions: count }) =>
            h('tr', [
              h('th', { scope: 'row' }, `${number}. ${text}`),
              h('td', String(count)),
              ...empty(3).map(() => h('td', ' '))
            ])
          )
        )
      ]),
      h('table', { className: ['paper-table', 'tally'] }, [
        h('thead', [
          h('tr', [
            h('th', { scope: 'col', rowSpan: 2 }, labels.nameOrCode),
            ...outcomes.map(({ number }) =>
              h('th', { scope: 'colgroup', colSpan: 2 }, fill(labels.outcomeNumber, { number }))
            ),
            h('th', { scope: 'colgroup', colSpan: 2 }, labels.testTotal)
          ]),
          h(
            'tr',
            empty(outcomes.length + 1).flatMap(() => [column(labels.testBeforeShort), column(labels.testAfterShort)])
          )
        ]),
        h(
          'tbody',
          empty(lines).map(() => h('tr', empty(1 + 2 * (outcomes.length + 1)).map(drawCell)))
        )
      ])
    ],
    'results'
  )
}

function empty(count: number): readonly undefined[] {
  return Array.from({ length: count }, () => undefined)
}

function drawCell(): Element {
  return h('td', ' ')
}
