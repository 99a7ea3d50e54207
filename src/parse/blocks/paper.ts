import * as z from 'zod'
import { paperKinds } from '../../deck/blocks.js'
import { block, blocksOnly, needsList } from '../block-syntax.js'
export const paper = block({
  name: 'paper',
  form: 'container',
  inside: ['slide', 'activity'],
  attributes: z.strictObject({ kind: z.enum(paperKinds).default('text').describe('What kind of page it is.') }),
  build({ kind }, { children, position }, report) {
    if (kind === 'cards') needsList('paper', children, position, report)
    return { type: 'paper', kind, children: blocksOnly(children), ...(position && { position }) }
  }
})
