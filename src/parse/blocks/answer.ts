import * as z from 'zod'
import { block, blocksOnly } from '../block-syntax.js'
export const answer = block({
  name: 'answer',
  form: 'container',
  inside: ['slide', 'activity', 'quiz'],
  attributes: z.strictObject({}),
  build: (_, { children, position }) => ({
    type: 'answer',
    children: blocksOnly(children),
    ...(position && { position })
  })
})
