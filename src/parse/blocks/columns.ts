import * as z from 'zod'
import { block } from '../block-syntax.js'
import { blockIsComplete, blockStandsInItsPlace } from '../slide-problems.js'

export const columns = block({
  name: 'columns',
  form: 'container',
  attributes: z.strictObject({}),
  build(_, { children, position }, report) {
    const inside = children.filter(child => child.type === 'column')
    const stray = children.find(child => child.type !== 'column')
    if (stray)
      report(blockStandsInItsPlace, {
        what: 'Unexpected text in `::::columns` outside a column',
        fix: 'Put it between `:::column` and `:::`.',
        place: stray.position
      })
    if (inside.length < 2)
      report(blockIsComplete, {
        what: `Unexpected \`::::columns\` with \`${inside.length}\` ${inside.length === 1 ? 'column' : 'columns'}, expected two or three`,
        fix: 'Write `::::columns`, then two times `:::column` … `:::`, then `::::`.',
        place: position
      })
    return { type: 'columns', children: inside, ...(position && { position }) }
  }
})
