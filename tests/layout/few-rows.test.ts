import { expect, it } from 'vitest'
import { parse } from '../../src/index.js'
import { fewRows } from '../../src/layout/few-rows.js'

const head =
  '---\ntitle: Water\nlanguage: en\nduration: 10\naudience: All\nversion: 1.0.0\ndate: 2026-01-01\nsource: Own\nprofile: plain\n---\n\n# Water\n\n---\n\n'

function rowsOf(ground: string, left: readonly string[], right: readonly string[], kinds = ['', '']) {
  const columns = [left, right].map(
    (items, at) => `:::column${kinds[at]}\n### At the well\n\n- ${items.join('\n- ')}\n:::`
  )
  const { deck } = parse(
    `${head}::slide{background=${ground}}\n\n## What it needs\n\n::::columns\n${columns.join('\n')}\n::::\n`
  )
  const slide = deck.slides[1]
  return slide && fewRows(slide, 'en')
}

const short = ['A cover', 'A rope']
const long = 'A cover that children cannot lift without help'

it('two short columns fill a dark ground, larger where each item keeps to a line', () => {
  for (const ground of ['dark', 'accent']) {
    expect(rowsOf(ground, short, short)).toBe('rows-lead')
    expect(rowsOf(ground, short, ['A cover'], ['{kind=do}', '{kind=avoid}'])).toBe('rows-lead')
    expect(rowsOf(ground, short, [long])).toBe('rows')
  }
})

it('columns of one item or of many keep their usual rows, as on a light ground', () => {
  expect(rowsOf('paper', short, short)).toBeUndefined()
  expect(rowsOf('dark', ['A cover'], ['A rope'])).toBeUndefined()
  expect(rowsOf('dark', [...short, ...short], short)).toBeUndefined()
})
