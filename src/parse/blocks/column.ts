import * as z from 'zod'
import { block, blocksOnly } from '../block-syntax.js'
export const column = block({
  name: 'column',
  form: 'container',
  inside: ['columns'],
  attributes: z.strictObject({}),
  build: (_, { children, position }) => ({
    type: 'column',
    children: blocksOnly(children),
    ...(position && { position })
  })
})
