import { expect, it } from 'vitest'
import { columnAlign } from '../../src/deck/table-align.js'
import { parse } from '../../src/index.js'

function alignOf(table: string, language = 'en') {
  const { deck } = parse(`---\nlanguage: ${language}\n---\n\n# T\n\n---\n\n${table}\n`)
  const found = deck.slides[1]?.body.find(block => block.type === 'table')
  return found?.type === 'table' ? columnAlign(found, language) : undefined
}
const table = (rule: string, ...rows: readonly string[]) => ['| a | b | c |', rule, ...rows].join('\n')
const plain = '| --- | --- | --- |'

it('figures stand on the right, one below the other, and the first column names the rows', () => {
  expect(alignOf(table(plain, '| 1325 | 240 | 12 m |', '| 1820 | 1 610 | -3.5 % |'))).toEqual([null, 'right', 'right'])
})

it('a column in which one cell is words stands as words do; one that is empty is neither', () => {
  expect(alignOf(table(plain, '| North | 2016 | |', '| South | 19 June 2008 | |'))).toEqual([null, null, null])
  expect(alignOf(table(plain, '| North | 240 | |', '| South | | 18 |'))).toEqual([null, 'right', 'right'])
})

it('what the author says wins', () => {
  expect(alignOf(table('| --- | :-- | :-: |', '| North | 240 | 12 |'))).toEqual([null, 'left', 'center'])
})

it('where text runs from the right, figures stand there already', () => {
  expect(alignOf(table(plain, '| الشمال | 240 | 12 م |'), 'ar')).toEqual([null, null, null])
})
