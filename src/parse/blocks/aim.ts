import * as z from 'zod'
import { block, blocksOnly } from '../block-syntax.js'
export const aim = block({
  name: 'aim',
  form: 'container',
  inside: ['slide', 'column'],
  attributes: z.strictObject({}),
  build: (_, { children, position }) => ({ type: 'aim', children: blocksOnly(children), ...(position && { position }) })
})
