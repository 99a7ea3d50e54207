import * as z from 'zod'
import { jobAidKinds } from '../../deck/blocks.js'
import { block, blocksOnly } from '../block-syntax.js'
export const jobaid = block({
  name: 'jobaid',
  form: 'container',
  inside: ['slide'],
  attributes: z.strictObject({ kind: z.enum(jobAidKinds).describe('What is printed: a card, a poster or a page.') }),
  build({ kind }, { children, position }) {
    return { type: 'jobaid', kind, children: blocksOnly(children), ...(position && { position }) }
  }
})
