import * as z from 'zod'
import { block, blocksOnly, countedFromOne, needsList } from '../block-syntax.js'
export const scope = block({
  name: 'scope',
  form: 'container',
  inside: ['slide', 'column'],
  attributes: z.strictObject({}),
  build(_, { children, position }, report) {
    needsList('scope', children, position, report)
    return { type: 'scope', children: countedFromOne(blocksOnly(children)), ...(position && { position }) }
  }
})
