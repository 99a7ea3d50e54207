import { h } from 'hastscript'
import type { Format, RenderInput } from '../format.js'
import { heading } from '../paper/draw.js'
import { drawQuestion } from '../paper/draw-activity.js'
import { questionsOf } from '../paper/numbered.js'
import { pageSizes } from '../paper/page-size.js'
import { drawWriteIns, type PaperContent, paperDocument } from '../paper/paper-document.js'
import { fill } from '../templates.js'

/** What the paper with the questions of a lesson says; nothing where it asks none. */
export function quizContent(input: RenderInput): PaperContent | undefined {
  const { deck, templates } = input
  const { labels } = templates
  const questions = questionsOf(deck)
  if (questions.length === 0) return undefined
  const title = fill(labels.quizTitle, { title: deck.frontMatter.title })
  return {
    title,
    styles: [templates.styles['quiz/quiz.css'] ?? ''],
    printed: questions.map(({ block }) => block),
    body: [
      h('header', { className: ['quiz-head'] }, [heading(1, title), drawWriteIns([labels.participant, labels.date])]),
      ...questions.map(question => drawQuestion(2, question, input))
    ]
  }
}

/** The questions of a lesson on a paper of their own, with boxes to tick. Their key stands in the facilitator's guide. */
export const quiz: Format = {
  name: 'quiz',
  byDefault: true,
  files: [
    { path: 'quiz.pdf', title: 'fileQuizPdf', audience: 'everyone', printed: true },
    { path: 'quiz.html', title: 'fileQuizHtml', audience: 'everyone' }
  ],
  previewTab: 'Questions',
  previewEmpty: {
    title: 'This lesson has no questions',
    about:
      'A question is asked on its slide, and printed here with boxes to tick. The key is in the facilitator’s notes.',
    example:
      ':::quiz{outcomes="1"}\nWhich water may people drink?\n\n- [ ] Water from a river — It can carry anything from upstream.\n- [x] Water that was tested — Right, wherever it comes from.\n:::',
    more: '`[x]` marks the right answer, and `outcomes` says which learning outcome is checked.'
  },
  measured: false,
  async render(input) {
    const content = quizContent(input)
    if (!content) return []
    const page = await paperDocument(input, content)
    return [
      { path: 'quiz.html', ...page },
      { path: 'quiz.pdf', printedFrom: 'quiz.html', page: pageSizes[input.options.paper] }
    ]
  }
}
