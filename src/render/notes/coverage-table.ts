import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Quiz, QuizOption } from '../../deck/blocks.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { coverageOf, type OutcomeCoverage } from '../../deck/lesson.js'
import type { RenderInput } from '../format.js'
import { listText } from '../formatting.js'
import { optionLetter } from '../option-letter.js'
import { part } from '../paper/draw.js'
import { questionsOf } from '../paper/numbered.js'
import type { Labels } from '../templates.js'

/** The letters of the right answers of all questions on one line, to read out or to mark by. */
export function drawAnswerKey({ deck, templates: { labels } }: RenderInput): ElementContent[] {
  const questions = questionsOf(deck)
  if (questions.length === 0) return []
  const answers = questions.map(({ number, block }) => `${number} ${lettersOf(block, labels)}`)
  return part(2, labels.answerKey, [h('p', { className: ['answer-key'] }, answers.join(' · '))])
}

function lettersOf({ children }: Quiz, labels: Labels): string {
  const options = children.filter((child): child is QuizOption => child.type === 'quizOption')
  return listText(
    options.flatMap(({ correct }, index) => (correct ? [optionLetter(index, labels)] : [])),
    labels
  )
}

/** Where each outcome is taught, practised, tested and closed. A gap is said in words. */
export function drawCoverage({ deck, templates: { labels } }: RenderInput): ElementContent[] {
  const rows = coverageOf(deck)
  if (rows.length === 0) return []
  const columns = [labels.outcome, labels.slides, labels.activities, labels.questions, labels.takeaways]
  const cell = (numbers: readonly number[], isGap: boolean) =>
    numbers.length > 0
      ? h('td', listText(numbers, labels))
      : isGap
        ? h('td', { className: ['gap'] }, h('strong', labels.gap))
        : h('td', '–')
  return part(3, labels.coverage, [
    h('p', { className: ['table-intro'] }, labels.coverageIntro),
    h('table', { className: ['paper-table', 'coverage'] }, [
      h('thead', [
        h(
          'tr',
          columns.map(name => h('th', { scope: 'col' }, name))
        )
      ]),
      h(
        'tbody',
        rows.map(row =>
          h('tr', [
            h('th', { scope: 'row' }, `${row.outcome.number}. ${row.outcome.text}`),
            cell(numbersOf(row.slides, deck), true),
            cell(numbersOf(row.activities, deck), isUntested(row)),
            cell(numbersOf(row.quizzes, deck), isUntested(row)),
            cell(
              row.takeaways.map(({ number }) => number),
              true
            )
          ])
        )
      )
    ])
  ])
}

// An activity or a question is enough: only an outcome with neither has a gap there.
function isUntested({ activities, quizzes }: OutcomeCoverage): boolean {
  return activities.length + quizzes.length === 0
}

function numbersOf(slides: readonly Slide[], deck: Deck): number[] {
  return slides.map(slide => deck.slides.indexOf(slide) + 1)
}
