import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Quiz, QuizOption } from '../../deck/blocks.js'
import { drawBlocks } from '../drawing/draw-blocks.js'
import type { RenderInput } from '../format.js'
import { optionLetter } from '../option-letter.js'
import { fill } from '../templates.js'

/**
 * A question on the facilitator's desk: the letter of the right answer first, then the options with their feedback and a count of hands, and the
 * button that reveals the answer to the room. The question itself stands in the picture of the slide.
 */
export function drawQuestionDesk({ children }: Quiz, input: RenderInput): Element {
  const { labels } = input.templates
  const options = children.filter(isOption)
  const [first = '–', ...more] = options.flatMap(({ correct }, index) => (correct ? [optionLetter(index, labels)] : []))
  return h('section', { className: ['question-desk'], ariaLabel: labels.question }, [
    h('p', { className: ['answer-key'] }, [
      h('span', { className: ['box-label'] }, labels.correctAnswer),
      ' ',
      h(
        'strong',
        more.reduce((list, item) => fill(labels.listPair, { list, item }), first)
      )
    ]),
    h('button', { type: 'button', className: ['reveal-answer'] }, labels.revealAnswer),
    h(
      'ol',
      { className: ['desk-options'] },
      options.map((option, index) => drawOption(option, optionLetter(index, labels), input))
    )
  ])
}

function isOption(node: Quiz['children'][number]): node is QuizOption {
  return node.type === 'quizOption'
}

function drawOption({ correct, children }: QuizOption, letter: string, { deck, templates }: RenderInput): Element {
  const { labels } = templates
  const options = { deck, labels }
  const words = children.flatMap(child =>
    child.type === 'feedback'
      ? [h('div', { className: ['feedback'] }, drawBlocks([{ type: 'paragraph', children: child.children }], options))]
      : drawBlocks([child], options)
  )
  return h('li', { className: ['desk-option', ...(correct ? ['correct'] : [])] }, [
    h('span', { className: ['letter'] }, letter),
    h('div', { className: ['option-words'] }, words),
    h('div', { className: ['hands-counter'], role: 'group', ariaLabel: fill(labels.handsFor, { letter }) }, [
      h('button', { type: 'button', dataHands: '-1', ariaLabel: labels.oneHandLess }, '−'),
      h('output', { ariaLive: 'off' }, '0'),
      h('button', { type: 'button', dataHands: '1', ariaLabel: labels.oneHandMore }, '+')
    ])
  ])
}
