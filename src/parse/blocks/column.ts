import * as z from 'zod'
import { icon } from '../attributes.js'
import { block, blocksOnly } from '../block-syntax.js'
export const column = block({
  name: 'column',
  form: 'container',
  inside: ['columns'],
  attributes: z.strictObject({ icon }),
  build: ({ icon }, { children, position }) => ({
    type: 'column',
    ...(icon && { icon }),
    children: blocksOnly(children),
    ...(position && { position })
  })
})
