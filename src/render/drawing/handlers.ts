import type { RootContent } from 'mdast'
import type { Handler, Handlers } from 'mdast-util-to-hast'
import { activity } from './blocks/activity.js'
import { answer, blank, callout, column, columns, feedback, missing, paper, sources, steps } from './blocks/boxes.js'
import { contract } from './blocks/contract.js'
import { diagram } from './blocks/diagram.js'
import { fallback } from './blocks/fallback.js'
import { image } from './blocks/image.js'
import { link } from './blocks/link.js'
import { listItem } from './blocks/list-item.js'
import { paragraph } from './blocks/paragraph.js'
import { quiz, quizOption } from './blocks/quiz.js'
import type { Draw, DrawingOptions } from './context.js'

/** Who draws which of our blocks. Notes are drawn by whoever may show them, as ordinary blocks. */
export function handlersFor(options: DrawingOptions): Handlers {
  const by =
    <Node extends RootContent>(draw: Draw<Node>): Handler =>
    (state, node: Node) =>
      draw(node, state, options)
  return {
    aim: by(contract),
    relevance: by(contract),
    scope: by(contract),
    outcomes: by(contract),
    takeaways: by(contract),
    activity: by(activity),
    answer: by(answer),
    quiz: by(quiz),
    quizOption: by(quizOption),
    feedback: by(feedback),
    diagram: by(diagram),
    columns: by(columns),
    column: by(column),
    steps: by(steps),
    callout: by(callout),
    sources: by(sources),
    paper: by(paper),
    missing: by(missing),
    blank: by(blank),
    fallback: by(fallback),
    image: by(image),
    link: by(link),
    listItem,
    paragraph: by(paragraph)
  }
}
