import { h } from 'hastscript'
import type { Fallback } from '../../../deck/blocks.js'
import { directionOf } from '../../../deck/language.js'
import type { Draw } from '../context.js'

/** Words that are not settled in a translation. They say their language; the style sheet marks them. */
export const fallback: Draw<Fallback> = (node, state) =>
  h(
    'span',
    {
      className: ['fallback', `fallback-${node.reason}`],
      lang: node.language,
      dir: directionOf(node.language)
    },
    state.all(node)
  )
