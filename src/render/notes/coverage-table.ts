import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Quiz, QuizOption } from '../../deck/blocks.js'
import type { Deck, Slide } from '../../deck/deck.js'
import { coverageOf, type OutcomeCoverage } from '../../deck/lesson.js'
import { textOf } from '../../deck/walk.js'
import type { RenderInput } from '../format.js'
import { listText } from '../formatting.js'
import { optionLetter } from '../option-letter.js'
import { part } from '../paper/draw.js'
import { questionsOf } from '../paper/numbered.js'
import { slideName } from '../paper/slide-words.js'
import type { Labels } from '../templates.js'

/** The right answers of all questions in one table, to read out or to mark by. */
export function drawAnswerKey({ deck, templates: { labels } }: RenderInput): ElementContent[] {
  const questions = questionsOf(deck)
  if (questions.length === 0) return []
  const columns = [labels.question, labels.slide, labels.correctAnswer]
  return part(2, labels.answerKey, [
    h('table', { className: ['paper-table', 'answer-key'] }, [
      h('thead', [
        h(
          'tr',
          columns.map(name => h('th', { scope: 'col' }, name))
        )
      ]),
      h(
        'tbody',
        questions.map(({ number, block, slide, slideNumber }) =>
          h('tr', [
            h('th', { scope: 'row' }, String(number)),
            h('td', slideName(slideNumber, slide, labels)),
            h(
              'td',
              rightAnswers(block, labels).map(answer => h('p', answer))
            )
          ])
        )
      )
    ])
  ])
}

function rightAnswers({ children }: Quiz, labels: Labels): string[] {
  return children
    .filter((child): child is QuizOption => child.type === 'quizOption')
    .flatMap((option, index) =>
      option.correct ? [`${optionLetter(index, labels)}. ${textOf(option.children.filter(isText))}`] : []
    )
}

function isText(child: QuizOption['children'][number]): boolean {
  return child.type !== 'feedback'
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
  return part(2, labels.coverage, [
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
