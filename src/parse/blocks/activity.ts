import * as z from 'zod'
import { flag, headCount, icon, minutesRange, numbers, words } from '../attributes.js'
import { block, blocksOnly } from '../block-syntax.js'
export const activity = block({
  name: 'activity',
  form: 'container',
  inside: ['slide'],
  attributes: z.strictObject({
    minutes: minutesRange.optional().describe('How long the activity takes: `10`, or `10-15`.'),
    method: words.optional().describe('How people work: `group work`, `plenary`.'),
    materials: words.optional().describe('What you have to bring.'),
    group: headCount.optional().describe('How many people work together: `4`, or `5-8`.'),
    outcomes: numbers.default([]).describe('The learning outcomes that it practises, by their numbers.'),
    required: flag.describe('The lesson may not be taught without it.'),
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
