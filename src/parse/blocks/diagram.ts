import * as z from 'zod'
import { diagramLayouts } from '../../deck/diagrams.js'
import { block, blocksOnly, needsList } from '../block-syntax.js'
import { readMapItems } from '../map-items.js'

export const diagram = block({
  name: 'diagram',
  form: 'container',
  attributes: z.strictObject({ layout: z.enum(diagramLayouts).describe('Which picture to draw from the list.') }),
  build({ layout }, { children, position }, report) {
    needsList('diagram', children, position, report)
    const inside = blocksOnly(layout === 'map' ? readMapItems(children) : children)
    return { type: 'diagram', layout, children: inside, ...(position && { position }) }
  }
})
