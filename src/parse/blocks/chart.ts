import type { Paragraph, RootContent, Table } from 'mdast'
import * as z from 'zod'
import { type Chart, chartKinds } from '../../deck/blocks.js'
import { didYouMean, oneOf, quote } from '../../deck/phrasing.js'
import { textOf } from '../../deck/walk.js'
import { words } from '../attributes.js'
import { block, blocksOnly } from '../block-syntax.js'
import type { Report } from '../report.js'
import { attributeIsValid, blockIsComplete } from '../slide-problems.js'

// `%` and `$` belong to each number; a word is said once, above the chart.
const isSign = (unit: string) => [...unit].length <= 2 && !/\p{L}/u.test(unit)

export const chart = block({
  name: 'chart',
  form: 'container',
  attributes: z.strictObject({
    kind: z.enum(chartKinds).describe('Which chart to draw from the table.'),
    unit: words.optional().describe('What is counted, or a sign that belongs to each number: `%`.'),
    highlight: words.optional().describe('The name of the row or column that stands out.'),
    source: words.optional().describe('Where the numbers come from.')
  }),
  build({ kind, unit, highlight, source }, { children, position }, report) {
    const table = children.find(child => child.type === 'table')
    if (!table) {
      report(blockIsComplete, {
        what: 'Unexpected `:::chart` without a table',
        fix: 'Write a table in it: names in the first column, numbers in the others, with a line of heads.',
        place: position
      })
      return undefined
    }
    const at = highlight === undefined ? undefined : findHighlight(table, highlight, position, report)
    const inside = [...said(isSign(unit ?? '') ? undefined : unit, position), ...children, ...said(source, position)]
    return {
      type: 'chart',
      kind,
      ...(unit && isSign(unit) && { sign: unit }),
      ...(at && { highlight: at }),
      children: blocksOnly(inside),
      ...(position && { position })
    }
  }
})

function said(text: string | undefined, position: RootContent['position']): Paragraph[] {
  if (text === undefined) return []
  const place = position && { position }
  return [{ type: 'paragraph', children: [{ type: 'text', value: text, ...place }], ...place }]
}

function findHighlight(
  { children: [head, ...rows] }: Table,
  wanted: string,
  place: RootContent['position'],
  report: Report
): Chart['highlight'] {
  const names = rows.map(row => textOf(row.children[0] ?? []))
  const heads = (head?.children ?? []).slice(1).map(cell => textOf(cell))
  if (names.includes(wanted)) return { row: names.indexOf(wanted) }
  if (heads.includes(wanted)) return { column: heads.indexOf(wanted) }
  const known = [...names, ...heads].filter(Boolean)
  report(attributeIsValid, {
    what: `Unexpected ${quote(wanted)} for \`highlight\`, expected the name of a row or a column of the table${didYouMean(wanted, known)}`,
    fix: `Write one of ${oneOf(known)}.`,
    place
  })
  return undefined
}
