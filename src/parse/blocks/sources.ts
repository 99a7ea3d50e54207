import * as z from 'zod'
import { block, blocksOnly } from '../block-syntax.js'
export const sources = block({
  name: 'sources',
  form: 'container',
  inside: ['slide', 'column', 'paper'],
  attributes: z.strictObject({}),
  build: (_, { children, position }) => ({
    type: 'sources',
    children: blocksOnly(children),
    ...(position && { position })
  })
})
