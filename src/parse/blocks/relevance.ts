import * as z from 'zod'
import { block } from '../block-syntax.js'
import { blocksOnly } from '../children.js'

export const relevance = block({
  name: 'relevance',
  form: 'container',
  inside: ['slide', 'column'],
  attributes: z.strictObject({}),
  build: (_, { children, position }) => ({
    type: 'relevance',
    children: blocksOnly(children),
    ...(position && { position })
  })
})
