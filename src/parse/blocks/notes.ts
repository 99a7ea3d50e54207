import * as z from 'zod'
import { block, blocksOnly } from '../block-syntax.js'
export const notes = block({
  name: 'notes',
  form: 'container',
  inside: ['slide'],
  attributes: z.strictObject({}),
  build: (_, { children, position }) => ({
    type: 'notes',
    children: blocksOnly(children),
    ...(position && { position })
  })
})
