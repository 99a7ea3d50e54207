import * as z from 'zod'
import { calloutKinds } from '../../deck/blocks.js'
import { icon } from '../attributes.js'
import { block, blocksOnly } from '../block-syntax.js'
export const callout = block({
  name: 'callout',
  form: 'container',
  attributes: z.strictObject({ kind: z.enum(calloutKinds).default('note').describe('What the box is for.'), icon }),
  build: ({ kind, icon }, { children, position }) => ({
    type: 'callout',
    kind,
    ...(icon && { icon }),
    children: blocksOnly(children),
    ...(position && { position })
  })
})
