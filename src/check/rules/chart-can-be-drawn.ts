import type { Chart } from '../../deck/blocks.js'
import { type ChartTable, readChart } from '../../deck/chart-table.js'
import type { Deck } from '../../deck/deck.js'
import type { Finding } from '../../deck/diagnostic.js'
import { quote } from '../../deck/phrasing.js'
import { typeset } from '../../deck/typography/typeset.js'
import { blocksOf } from '../../deck/walk.js'
import { nameWidth } from '../../layout/charts/chart-size.js'
import { legendWidth } from '../../layout/charts/legend.js'
import { chartText, tableAllowed } from '../../layout/charts/placed-chart.js'
import { linesOf, longestPiece } from '../../layout/text-width.js'
import type { Rule } from '../rule.js'

const width = 1120

export const chartCanBeDrawn: Rule = {
  id: 'chart-can-be-drawn',
  severity: 'error',
  wants: 'A chart has a table of numbers that its kind can show, with names short enough to fit next to their bars.',
  why: 'A number that cannot be read would be missing from the chart without a word, and labels that do not fit would overlap.',
  check(deck, report) {
    for (const { block } of blocksOf(typeset(deck), 'chart'))
      for (const finding of faultsOf(block, deck)) report({ ...finding, place: finding.place ?? block.position })
  }
}

function faultsOf(chart: Chart, { frontMatter, language }: Deck): Finding[] {
  const table = readChart(chart, frontMatter.language)
  const faults = [...sizeFaults(chart, table), ...numberFaults(chart, table)]
  return faults.length > 0 ? faults : nameFaults(chart, table, language)
}

function sizeFaults({ kind }: Chart, { rows, heads }: ChartTable): Finding[] {
  const most = tableAllowed(kind)
  if (heads.length > most.columns || heads.length === 0)
    return [
      {
        what: `Unexpected \`${heads.length}\` columns of numbers in a \`${kind}\` chart, expected ${most.columns === 1 ? '`1`' : `\`1\` to \`${most.columns}\``}`,
        fix:
          heads.length === 0
            ? 'Write numbers in the columns after the names.'
            : 'Keep the columns that carry the point. `stacked`, `line` and `dot` show several.'
      }
    ]
  const least = kind === 'line' ? 3 : 2
  if (rows.length >= least && rows.length <= most.rows) return []
  return [
    {
      what: `Unexpected \`${rows.length}\` rows in a \`${kind}\` chart, expected \`${least}\` to \`${most.rows}\``,
      fix:
        rows.length < least
          ? 'Say so few numbers in a sentence, or as a big number.'
          : 'Keep the rows that carry the point, and sum up the others.'
    }
  ]
}

function numberFaults({ kind }: Chart, { rows }: ChartTable): Finding[] {
  return rows.flatMap(({ values }) =>
    values.flatMap(({ number, text, cell }): Finding[] => {
      if (number === undefined || number >= 0) return []
      const isNegative = number < 0
      if (isNegative && kind === 'line') return []
      return [
        {
          what: isNegative
            ? `Unexpected ${quote(text)} below zero in a \`${kind}\` chart`
            : `Unexpected ${quote(text)} in a column of numbers`,
          fix: isNegative
            ? 'Use `kind=line`, which goes below zero.'
            : 'Write a number alone: `1,412`, `12.5`, `24 %`; a dash where nothing is known.',
          place: cell.position
        }
      ]
    })
  )
}

function nameFaults({ kind }: Chart, { rows, heads }: ChartTable, language: string): Finding[] {
  const isTooLong = (text: string) =>
    linesOf(text, chartText, nameWidth, 700, language) > 2 ||
    longestPiece(text, 700, language).width * chartText > nameWidth
  const long = [...(kind === 'line' ? heads : rows.map(({ name }) => name))].find(({ text }) => isTooLong(text))
  if (long)
    return [
      {
        what: `Unexpected \`${[...long.text].length}\` characters in the name ${quote(long.text)} in a chart`,
        fix: 'Shorten it to two or three words, and say the rest in `:::notes`.',
        place: long.cell.position
      }
    ]
  if (
    kind === 'line' ||
    heads.length < 2 ||
    legendWidth(
      heads.map(({ text }) => text),
      chartText
    ) <= width
  )
    return []
  return [
    {
      what: 'Unexpected length of the names of the columns in a chart, expected names that fit in one line together',
      fix: 'Shorten them to one or two words each.',
      place: heads[0]?.cell.position
    }
  ]
}
