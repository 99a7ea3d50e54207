import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block, Quiz } from '../../deck/blocks.js'
import { type AskedQuestion, optionsOf } from '../../deck/test-versions.js'
import type { RenderInput } from '../format.js'
import { optionLetter } from '../option-letter.js'
import { drawBelow } from '../paper/draw.js'

/** What a question asks, without its options. */
export function stemOf({ children }: Quiz): Block[] {
  return children.filter(child => child.type !== 'quizOption')
}

/** A sign for one answer, a ring, or for many, a square; style sheets draw it. */
export function answerSign(isMany: boolean): Element {
  return h('span', { className: ['answer-sign', isMany ? 'many' : 'one'] })
}

/** A question with the lettered options of a version, a sign before each: a ring where one is right, a square where several are. */
export function drawAsked({ place, question, order }: AskedQuestion, input: RenderInput): Element {
  const { labels } = input.templates
  const options = optionsOf(question)
  const { block } = question
  return h('section', { className: ['asked'] }, [
    h('div', { className: ['stem'] }, [
      h('p', { className: ['place'] }, String(place)),
      h('div', { className: ['stem-text'] }, [
        ...drawBelow(2, stemOf(block), input),
        ...(block.many ? [h('p', { className: ['choose'] }, labels.testChooseAll)] : [])
      ])
    ]),
    h(
      'ul',
      { className: ['asked-options'] },
      order.map((from, index) =>
        h('li', [
          answerSign(block.many === true),
          h('span', { className: ['letter'] }, optionLetter(index, labels)),
          h('div', { className: ['option-text'] }, drawOption(options[from], input))
        ])
      )
    )
  ])
}

function drawOption(option: ReturnType<typeof optionsOf>[number] | undefined, input: RenderInput): ElementContent[] {
  const shown = option?.children.filter(child => child.type === 'paragraph') ?? []
  return drawBelow(2, shown, input)
}
