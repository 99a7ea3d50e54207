import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { forScreen } from '../../deck/audience.js'
import { isKind } from '../../deck/block-kinds.js'
import type { Block } from '../../deck/blocks.js'
import type { Slide } from '../../deck/deck.js'
import { drawScopeProgress } from '../drawing/scope-progress.js'
import type { RenderInput } from '../format.js'
import { drawBelow } from './draw.js'

/**
 * What a slide says, as running text below a heading of the given level, for people to whom a picture of a slide is too small. What
 * paper says in full by itself (exercises, questions, sources) is not said twice.
 */
export function drawSlideWords(level: 3 | 4, slide: Slide, input: RenderInput): ElementContent[] {
  const parts = slide.kind === 'section' ? drawScopeProgress(slide, { deck: input.deck }) : []
  return [
    ...drawBelow(level, wordsOf(slide), input),
    ...(parts.length === 0 ? [] : [h('div', { className: ['text'] }, parts)])
  ]
}

/** A diagram is the list that it is drawn from, and each part of the contract its lists. */
function wordsOf({ body }: Slide): Block[] {
  const isTitle = (block: Block) => block.type === 'heading' && block.depth <= 2
  const hasOneTitle = body.filter(isTitle).length < 2
  return forScreen(body).flatMap((block): Block[] => {
    if (isKind(block, 'runningText', 'elsewhere') || (hasOneTitle && isTitle(block))) return []
    if (block.type === 'paragraph') return block.children.every(({ type }) => type === 'image') ? [] : [block]
    return isKind(block, 'runningText', 'inside') ? [...block.children] : [block]
  })
}
