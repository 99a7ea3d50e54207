import { h } from 'hastscript'
import type { Diagram } from '../../../deck/blocks.js'
import type { Draw } from '../context.js'

/** A diagram as the list that it is, in a figure that the style sheet lays out. */
export const diagram: Draw<Diagram> = (node, state) =>
  h('div', { className: ['diagram', `diagram-${node.layout}`] }, state.all(node))
