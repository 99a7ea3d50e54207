import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Paper } from '../../deck/blocks.js'
import type { RenderInput } from '../format.js'
import { drawBelow, heading, part } from '../paper/draw.js'
import { drawActivity } from '../paper/draw-activity.js'
import { drawQuestion } from '../paper/draw-question.js'
import { activitiesOf, type Numbered, papersOf, questionsOf } from '../paper/numbered.js'
import { slideName } from '../paper/slide-name.js'

/** What participants read and do, in a size to read: exercises, questions without their key, and the texts for paper. */
export function drawParticipantsTexts(input: RenderInput): ElementContent[] {
  const { deck, templates } = input
  const { labels } = templates
  return [
    ...part(
      2,
      labels.activities,
      activitiesOf(deck).map(activity => drawActivity(3, activity, input))
    ),
    ...part(
      2,
      labels.questions,
      questionsOf(deck).map(question => drawQuestion(3, question, input))
    ),
    ...part(
      2,
      labels.reading,
      textsFirst(papersOf(deck)).map(text => drawReading(text, input))
    )
  ]
}

// A sheet among them would leave pages half empty.
function textsFirst(found: readonly Numbered<Paper>[]): Numbered<Paper>[] {
  const isText = ({ block }: Numbered<Paper>) => block.kind === 'text'
  return [...found.filter(isText), ...found.filter(paper => !isText(paper))]
}

function drawReading({ block, slide, slideNumber }: Numbered<Paper>, input: RenderInput): Element {
  const look = { text: [], sheet: ['own-page'], cards: ['own-page', 'cards'] }[block.kind]
  return h('section', { className: ['reading', ...look] }, [
    heading(3, slideName(slideNumber, slide, input.templates.labels)),
    ...drawBelow(3, block.children, input)
  ])
}
