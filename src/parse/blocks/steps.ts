import * as z from 'zod'
import { block, blocksOnly } from '../block-syntax.js'
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
