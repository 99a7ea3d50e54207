import * as z from 'zod'
import { block } from '../block-syntax.js'
import { blocksOnly } from '../children.js'

export const paper = block({
  name: 'paper',
  form: 'container',
  inside: ['slide', 'activity'],
  attributes: z.strictObject({}),
  build: (_, { children, position }) => ({
    type: 'paper',
    children: blocksOnly(children),
    ...(position && { position })
  })
})
