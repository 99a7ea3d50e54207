import type { RootContent } from 'mdast'
import * as z from 'zod'
import { columnKinds } from '../../deck/blocks.js'
import { icon } from '../attributes.js'
import { block, blocksOnly } from '../block-syntax.js'

// Columns differ by shape, too, for whoever sees no red and green.
const icons: Readonly<Record<string, string>> = { do: 'check', avoid: 'cross' }

export const column = block({
  name: 'column',
  form: 'container',
  inside: ['columns'],
  attributes: z.strictObject({
    kind: z
      .enum(columnKinds)
      .optional()
      .describe('`do` and `avoid` for what helps and what does not; `from` and `to` for what leads to what.'),
    icon
  }),
  build: ({ kind, icon }, { children, position }) => ({
    type: 'column',
    ...(kind && { kind }),
    ...(icon && { icon }),
    children: blocksOnly(children.map(child => withIcons(child, icons[kind ?? '']))),
    ...(position && { position })
  })
})

/** Gives the items of a list an icon, but those that have their own. */
function withIcons<Node extends RootContent>(node: Node, icon: string | undefined): Node {
  if (node.type !== 'list' || icon === undefined) return node
  return { ...node, children: node.children.map(item => ({ ...item, data: { icon, ...item.data } })) }
}
