import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Quiz, QuizOption } from '../../../deck/blocks.js'
import type { Draw } from '../context.js'

/** A question and its options, lettered by the style sheet. The key is drawn when the deck still holds it. */
export const quiz: Draw<Quiz> = (node, state) => {
  const drawn = state.all(node)
  const isOption = (content: ElementContent): content is Element =>
    content.type === 'element' && content.tagName === 'li'
  return h('div', { className: ['quiz'] }, [
    h(
      'div',
      { className: ['question'] },
      drawn.filter(content => !isOption(content))
    ),
    h('ol', { className: ['options'], type: 'A' }, drawn.filter(isOption))
  ])
}

export const quizOption: Draw<QuizOption> = (node, state, { labels }) =>
  h('li', { className: ['option', ...(node.correct ? ['correct'] : [])] }, [
    ...(node.correct ? [h('p', { className: ['key'] }, labels.correctAnswer)] : []),
    ...state.all(node)
  ])
