import * as z from 'zod'
import { block, blocksOnly, needsList } from '../block-syntax.js'
export const takeaways = block({
  name: 'takeaways',
  form: 'container',
  inside: ['slide', 'column'],
  attributes: z.strictObject({}),
  build(_, { children, position }, report) {
    needsList('takeaways', children, position, report)
    return { type: 'takeaways', children: blocksOnly(children), ...(position && { position }) }
  }
})
