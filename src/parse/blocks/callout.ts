import * as z from 'zod'
import { calloutKinds } from '../../deck/blocks.js'
import { block, blocksOnly } from '../block-syntax.js'
export const callout = block({
  name: 'callout',
  form: 'container',
  attributes: z.strictObject({ kind: z.enum(calloutKinds).default('note') }),
  build: ({ kind }, { children, position }) => ({
    type: 'callout',
    kind,
    children: blocksOnly(children),
    ...(position && { position })
  })
})
