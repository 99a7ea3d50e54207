import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Quiz } from '../../deck/blocks.js'
import type { RenderInput } from '../format.js'
import { fill } from '../templates.js'
import { drawBelow, heading } from './draw.js'
import type { Numbered } from './numbered.js'

/** A question with lettered options; its key and feedback where the deck still holds them. */
export function drawQuestion(level: 3 | 4, { number, block }: Numbered<Quiz>, input: RenderInput): Element {
  return h('section', { className: ['card', 'question-card'] }, [
    heading(level, fill(input.templates.labels.questionNumber, { number })),
    ...drawBelow(level, [block], input)
  ])
}
