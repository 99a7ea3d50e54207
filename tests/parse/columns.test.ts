import { expect, test } from 'vitest'
import type { Column } from '../../src/deck/blocks.js'
import { parse } from '../../src/parse/parse.js'

function columnsOf(attributes: readonly string[]): Column[] {
  const inside = attributes.map(said => `:::column${said}\n### Head\n\n- One\n- Two {icon=ear}\n:::`).join('\n')
  const text = `## Words\n\n::::columns\n${inside}\n::::\n`
  const { deck } = parse({ id: 'words', deck: { file: 'deck.md', text } })
  return deck.slides.flatMap(({ body }) => body.flatMap(block => (block.type === 'columns' ? block.children : [])))
}

function iconsOf({ children }: Column): (string | undefined)[] {
  return children.flatMap(block => (block.type === 'list' ? block.children.map(({ data }) => data?.icon) : []))
}

test('What to do and what to avoid differ by icons, too, and an item keeps its own', () => {
  const columns = columnsOf(['{kind=do}', '{kind=avoid}'])
  expect(columns.map(({ kind }) => kind)).toEqual(['do', 'avoid'])
  expect(columns.map(iconsOf)).toEqual([
    ['check', 'ear'],
    ['cross', 'ear']
  ])
})

test('Other columns get no icons', () => {
  expect(columnsOf(['', '{kind=to}']).map(iconsOf)).toEqual([
    [undefined, 'ear'],
    [undefined, 'ear']
  ])
})
