import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block } from '../../../deck/blocks.js'
import type { Slide } from '../../../deck/deck.js'
import { decorative } from '../../../deck/picture.js'
import { all } from '../../../deck/walk.js'
import { withoutExercisePicture } from '../../../layout/exercise-picture.js'
import { panelPicture } from '../../../layout/facts-panel.js'
import { fewStepsText } from '../../../layout/few-steps.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { withClasses } from './items.js'

/** An activity whose facts stand in a panel, with the picture of its slide at the foot of that, where the facts leave room. */
export function drawActivity(blocks: readonly Block[], slide: Slide, options: DrawingOptions): ElementContent[] {
  const { language } = options.deck
  const picture = panelPicture(slide, language)
  const text = fewStepsText(slide, language)
  const sized = (part: ElementContent) =>
    text === undefined || part.type !== 'element' || isFacts(part) ? part : withClasses(part, `t-${text}`)
  const drawn = drawBlocks(withoutExercisePicture(blocks), options).map(activity => mapChildren(activity, sized))
  if (!picture) return drawn
  const scene = drawScene(picture, options)
  return drawn.map(activity => mapChildren(activity, part => (isFacts(part) ? withLast(part, scene) : part)))
}

/** One more of the facts. A picture that says nothing is none for a screen reader. */
function drawScene(picture: Block, options: DrawingOptions): Element {
  const isSilent = all([picture], 'image').every(({ alt }) => alt === decorative)
  return h('li', { className: ['scene'], ...(isSilent && { ariaHidden: 'true' }) }, drawBlocks([picture], options))
}

function isFacts(part: ElementContent): part is Element {
  return part.type === 'element' && part.tagName === 'ul'
}

function withLast(list: Element, item: Element): Element {
  return { ...list, children: [...list.children, item] }
}

function mapChildren(parent: ElementContent, change: (child: ElementContent) => ElementContent): ElementContent {
  return parent.type === 'element' ? { ...parent, children: parent.children.map(change) } : parent
}
