import * as z from 'zod'
import { block } from '../block-syntax.js'
import { blocksOnly } from '../children.js'

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
