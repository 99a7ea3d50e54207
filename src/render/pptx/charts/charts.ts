import { createRelations, type Part, type Relations } from '../../office/package.js'
import type { ChartLook } from './chart-look.js'
import { chartPart } from './chart-part.js'
import { type ChartNumbers, workbookOf } from './workbook.js'

/** The charts of a presentation, each with the sheet that holds its numbers. */
export interface Charts {
  /** Adds a chart, and returns the relationship by which a slide shows it. */
  add(table: ChartNumbers, look: ChartLook, relations: Relations): string
  parts(): readonly Part[]
}

const kind = 'application/vnd.openxmlformats-officedocument'

export function createCharts(): Charts {
  const parts: Part[] = []
  return {
    add(table, look, relations) {
      const number = parts.length / 2 + 1
      const path = `/ppt/charts/chart${number}.xml`
      const sheet = `/ppt/embeddings/chart${number}.xlsx`
      const own = createRelations()
      const content = chartPart(table, look, own.toPart('package', sheet))
      parts.push(
        { path, type: `${kind}.drawingml.chart+xml`, content, relations: own.all },
        { path: sheet, type: `${kind}.spreadsheetml.sheet`, content: workbookOf(table) }
      )
      return relations.toPart('chart', path)
    },
    parts: () => parts
  }
}
