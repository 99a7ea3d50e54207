import * as z from 'zod'
import { flag, headCount, icon, minutesRange, numbers, words } from '../attributes.js'
import { block, blocksOnly } from '../block-syntax.js'
export const activity = block({
  name: 'activity',
  form: 'container',
  inside: ['slide'],
  attributes: z.strictObject({
    minutes: minutesRange.optional(),
    method: words.optional(),
    materials: words.optional(),
    group: headCount.optional(),
    outcomes: numbers.default([]),
    required: flag,
    icon
  }),
  build: ({ minutes, method, materials, group, outcomes, required, icon }, { children, position }) => ({
    type: 'activity',
    ...(minutes && { minutes }),
    ...(method && { method }),
    ...(materials && { materials }),
    ...(group && { group }),
    outcomes,
    required,
    ...(icon && { icon }),
    children: blocksOnly(children),
    ...(position && { position })
  })
})
