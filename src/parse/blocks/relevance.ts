import * as z from 'zod'
import { block, blocksOnly } from '../block-syntax.js'
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
