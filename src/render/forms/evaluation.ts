import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { lessonOf } from '../../deck/lesson.js'
import { drawField } from '../drawing/translation-gap.js'
import type { RenderInput } from '../format.js'
import { heading, part } from '../paper/draw.js'
import { drawWriteIns } from '../paper/paper-document.js'
import { ruledLines } from '../paper/ruled-lines.js'
import { fill } from '../templates.js'

const scale = [1, 2, 3, 4, 5]

/**
 * What participants say about the lesson, without their names: how sure they are of each outcome, how it was taught, and what they will do. The first
 * of Kirkpatrick's four levels, reaction.
 */
export function drawEvaluation(input: RenderInput): ElementContent[] {
  const { deck, templates } = input
  const { labels } = templates
  const outcomes = lessonOf(deck).outcomes.map(({ text }) => text)
  const teaching = [
    labels.evaluationClear,
    labels.evaluationTakePart,
    labels.evaluationExercises,
    labels.evaluationTime,
    labels.evaluationRespect
  ]
  return [
    heading(1, [...drawField(deck, 'title', fill(labels.evaluationTitle, { title: deck.frontMatter.title }))]),
    h('p', { className: ['how-to'] }, labels.evaluationHow),
    drawWriteIns([labels.date, labels.place]),
    ...part(2, labels.evaluationOutcomes, outcomes.length === 0 ? [] : [drawScale(outcomes, labels.evaluationScale)]),
    ...part(2, labels.evaluationTeaching, [drawScale(teaching, labels.evaluationScale)]),
    ...part(2, labels.evaluationUse, [ruledLines(2)], 'open'),
    ...part(2, labels.evaluationMissing, [ruledLines(2)], 'open')
  ]
}

function drawScale(statements: readonly string[], meaning: string) {
  return h('table', { className: ['paper-table', 'scale'] }, [
    h('thead', [
      h('tr', [h('th', { scope: 'col' }, meaning), ...scale.map(step => h('th', { scope: 'col' }, String(step)))])
    ]),
    h(
      'tbody',
      statements.map(statement =>
        h('tr', [
          h('th', { scope: 'row' }, statement),
          ...scale.map(() => h('td', h('span', { className: ['ring'] }, '\u00a0')))
        ])
      )
    )
  ])
}
