import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Quiz, QuizOption } from '../../deck/blocks.js'
import { textOf } from '../../deck/walk.js'
import type { RenderInput } from '../format.js'
import { optionLetter } from '../option-letter.js'
import { part } from '../paper/draw.js'
import { questionsOf } from '../paper/numbered.js'
import { slideName } from '../paper/slide-name.js'
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
