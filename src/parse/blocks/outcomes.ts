import * as z from 'zod'
import { block, blocksOnly, countedFromOne, needsList } from '../block-syntax.js'
export const outcomes = block({
  name: 'outcomes',
  form: 'container',
  inside: ['slide', 'column'],
  attributes: z.strictObject({}),
  build(_, { children, position }, report) {
    needsList('outcomes', children, position, report)
    return { type: 'outcomes', children: countedFromOne(blocksOnly(children)), ...(position && { position }) }
  }
})
