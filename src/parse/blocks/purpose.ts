import * as z from 'zod'
import { block, blocksOnly } from '../block-syntax.js'
export const purpose = block({
  name: 'purpose',
  form: 'container',
  inside: ['activity'],
  attributes: z.strictObject({}),
  build: (_, { children, position }) => ({
    type: 'purpose',
    children: blocksOnly(children),
    ...(position && { position })
  })
})
