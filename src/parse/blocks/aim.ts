import * as z from 'zod'
import { block } from '../block-syntax.js'
import { blocksOnly } from '../children.js'

export const aim = block({
  name: 'aim',
  form: 'container',
  inside: ['slide', 'column'],
  attributes: z.strictObject({}),
  build: (_, { children, position }) => ({ type: 'aim', children: blocksOnly(children), ...(position && { position }) })
})
