import * as z from 'zod'
import { block, blocksOnly } from '../block-syntax.js'
export const debrief = block({
  name: 'debrief',
  form: 'container',
  inside: ['activity'],
  attributes: z.strictObject({}),
  build: (_, { children, position }) => ({
    type: 'debrief',
    children: blocksOnly(children),
    ...(position && { position })
  })
})
