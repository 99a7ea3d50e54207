import * as z from 'zod'
import { block } from '../block-syntax.js'
import { blocksOnly } from '../children.js'

export const steps = block({
  name: 'steps',
  form: 'container',
  attributes: z.strictObject({}),
  build: (_, { children, position }) => ({
    type: 'steps',
    children: blocksOnly(children),
    ...(position && { position })
  })
})
