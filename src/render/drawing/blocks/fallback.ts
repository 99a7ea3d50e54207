import type { Fallback } from '../../../deck/blocks.js'
import type { Draw } from '../context.js'
import { drawUnsettled } from '../unsettled.js'

export const fallback: Draw<Fallback> = (node, state, { deck }) => [drawUnsettled(deck, node, state.all(node))]
