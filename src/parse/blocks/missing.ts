import * as z from 'zod'
import { block, phrasingOnly } from '../block-syntax.js'
import { blockIsComplete } from '../slide-problems.js'

export const missing = block({
  name: 'missing',
  form: 'leaf',
  labelled: true,
  attributes: z.strictObject({}),
  build(_, { label, position }, report) {
    const children = phrasingOnly(label)
    if (children.length === 0)
      report(blockIsComplete, {
        what: 'Unexpected `::missing` that does not say what is missing',
        fix: 'Write `::missing[Diagram of the mission framework]`.',
        place: position
      })
    return { type: 'missing', children, ...(position && { position }) }
  }
})
