import type { ElementContent } from 'hast'
import type { Block } from '../../../deck/blocks.js'
import type { Slide } from '../../../deck/deck.js'
import { sentenceEnds } from '../../../layout/sentences.js'
import { statementLook } from '../../../layout/statement-look.js'
import { brokenAt, textIn } from '../break-clauses.js'
import type { DrawingOptions } from '../context.js'
import { drawBlocks } from '../draw-blocks.js'
import { drawIcon } from '../draw-icon.js'
import { withClasses } from './items.js'

/** A statement, each of its sentences on lines of its own, and at its end the icon that its slide names, where there is room. */
export function drawStatement(blocks: readonly Block[], slide: Slide, options: DrawingOptions): ElementContent[] {
  const { text, icon } = statementLook(slide, options.deck.language)
  const drawn = drawBlocks(blocks, options).map(node => {
    if (node.type !== 'element' || node.tagName !== 'p') return node
    const ends = sentenceEnds(node.children.map(textIn).join(''))
    const broken = ends.length > 0 ? { ...node, children: brokenAt(node.children, ends) } : node
    return text === undefined ? broken : withClasses(broken, `t-${text}`)
  })
  if (icon === undefined) return drawn
  return [...drawn, ...drawIcon(slide.icon).map(one => withClasses(one, 'sentence-icon', `text-${icon}`))]
}
