import { h } from 'hastscript'
import type { Aim, Outcomes, Relevance, Scope, Takeaways } from '../../../deck/blocks.js'
import type { Draw } from '../context.js'

/** The lesson's contract: each part is a box that the style sheet knows by its name. */
export const contract: Draw<Aim | Relevance | Scope | Outcomes | Takeaways> = (node, state) =>
  h('div', { className: [node.type] }, state.all(node))
