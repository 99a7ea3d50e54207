import type { Fallback } from '../../../deck/blocks.js'
import type { Draw } from '../context.js'
import { drawTranslationGap } from '../translation-gap.js'

export const fallback: Draw<Fallback> = (node, state, { deck }) => [drawTranslationGap(deck, node, state.all(node))]
