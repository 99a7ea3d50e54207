import { forScreen } from '../deck/audience.js'
import { isKind } from '../deck/block-kinds.js'
import type { Block } from '../deck/blocks.js'
import { diagramItems } from '../deck/diagram-items.js'
import { isTitle } from '../deck/walk.js'

/** Of a base, beyond its step: the edge at its foot, in px. */
export const baseEdge = 3

/** Whether a slide shows pillars and one paragraph below them, in their block or behind it, which is the base that they stand on. */
export function standsOnBase(blocks: readonly Block[]): boolean {
  const [diagram, base, ...others] = onBase(
    forScreen(blocks).filter(block => !isTitle(block) && !isKind(block, 'shownOn', 'foot'))
  )
  return (
    diagram?.type === 'diagram' && diagram.layout === 'pillars' && base?.type === 'paragraph' && others.length === 0
  )
}

/** The pillars of a slide that stand on a base, and what stands below them. */
export function onBase([diagram, ...others]: readonly Block[]): readonly Block[] {
  if (diagram?.type !== 'diagram') return others
  return [diagram, ...diagram.children.filter(({ type }) => type !== 'list' && type !== 'steps'), ...others]
}

/** Whether pillars on a base hold lists, which need more height than heads alone. */
export function holdsLists(blocks: readonly Block[]): boolean {
  return blocks.some(
    block => block.type === 'diagram' && diagramItems(block).some(({ children }) => children.length > 0)
  )
}
