import * as z from 'zod'
import { block, blocksOnly } from '../block-syntax.js'
export const prepare = block({
  name: 'prepare',
  form: 'container',
  inside: ['slide'],
  attributes: z.strictObject({}),
  build: (_, { children, position }) => ({
    type: 'prepare',
    children: blocksOnly(children),
    ...(position && { position })
  })
})
