import * as z from 'zod'
import { diagramLayouts } from '../../deck/diagrams.js'
import { block, blocksOnly, needsList } from '../block-syntax.js'
export const diagram = block({
  name: 'diagram',
  form: 'container',
  attributes: z.strictObject({ layout: z.enum(diagramLayouts) }),
  build({ layout }, { children, position }, report) {
    needsList('diagram', children, position, report)
    return { type: 'diagram', layout, children: blocksOnly(children), ...(position && { position }) }
  }
})
