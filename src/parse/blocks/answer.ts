import * as z from 'zod'
import { block } from '../block-syntax.js'
import { blocksOnly } from '../children.js'

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
