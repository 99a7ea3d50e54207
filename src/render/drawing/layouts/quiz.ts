import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../../deck/blocks.js'
import { exercisePicture } from '../../../layout/exercise-picture.js'
import type { QuestionLook } from '../../../layout/question-look.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { heightOf } from '../draw-pictures.js'
import { withClasses } from './items.js'

/** A question on a band from edge to edge, as large as its answers leave room, and its picture at the end of the band. */
export function drawQuiz(blocks: readonly Block[], look: QuestionLook, options: DrawingOptions): ElementContent[] {
  const picture = exercisePicture(blocks)
  const shown =
    picture && look.isPictured
      ? [h('div', { className: ['shown', ...heightOf(picture, options, 1)] }, drawBlocks([picture], options))]
      : []
  return drawBlocks(
    blocks.filter(block => block !== picture),
    options
  ).map(content => (isElement(content) ? { ...content, children: content.children.map(inside) } : content))

  function inside(part: ElementContent): ElementContent {
    if (!isElement(part)) return part
    if (part.tagName !== 'div') {
      if (look.paired) return withClasses(part, 'pairs', `t-${look.paired}`)
      return look.inRows ? withClasses(part, `t-${look.inRows}`) : part
    }
    const question = withClasses(part, `t-${look.text}`)
    return { ...question, children: [...shown, ...question.children] }
  }
}

function isElement(content: ElementContent): content is Element {
  return content.type === 'element'
}
