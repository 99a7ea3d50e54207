import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { RenderInput } from '../format.js'
import { drawBelow, heading, part } from '../paper/draw.js'
import { drawActivity } from '../paper/draw-activity.js'
import { drawQuestion } from '../paper/draw-question.js'
import { activitiesOf, papersOf, questionsOf } from '../paper/numbered.js'
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
      papersOf(deck).map(({ block, slide, slideNumber }) =>
        h('section', { className: ['reading'] }, [
          heading(3, slideName(slideNumber, slide, labels)),
          ...drawBelow(3, block.children, input)
        ])
      )
    )
  ]
}
