import { expect, it } from 'vitest'
import { readChart } from '../../src/deck/chart-table.js'
import { all } from '../../src/deck/walk.js'
import { namesWidth } from '../../src/layout/charts/chart-size.js'
import { textWidth } from '../../src/layout/text-width.js'
import { parse } from '../../src/parse/parse.js'

it('The names of rows have room for a word of one letter with the word that it stays with', () => {
  const text =
    '---\nlanguage: es\n---\n\n:::chart{kind=bar}\n| Quién | Minutos |\n| --- | --- |\n| Miran y escuchan | 18 |\n:::\n'
  const [chart] = parse({ id: 'charts', deck: { file: 'deck.md', text } }).deck.slides.flatMap(({ body }) =>
    all(body, 'chart')
  )
  const table = chart && readChart(chart, 'es')
  expect(namesWidth(table?.rows ?? [], 36, 'es')).toBeGreaterThan(textWidth('y escuchan', 700) * 36)
})
