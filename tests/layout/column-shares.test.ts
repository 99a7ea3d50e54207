import { describe, expect, it } from 'vitest'
import type { Column } from '../../src/deck/blocks.js'
import { blocksOf } from '../../src/deck/walk.js'
import { columnRooms, columnText, columnTextIn, widerColumn } from '../../src/layout/column-shares.js'
import { parse } from '../../src/parse/parse.js'

const much = 'Service providers, peacekeepers, the country team, other organisations, faith networks'
const little = 'Advocacy and programming'

function columnsOf(from: string, to: string, kind = 'to'): readonly Column[] {
  const column = (name: string, words: string) => `:::column{kind=${name}}\n### Head\n\n${words}\n:::`
  const body = `::::columns\n${column(kind === 'to' ? 'from' : 'do', from)}\n${column(kind, to)}\n::::`
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n## From here to there\n\n${body}\n`
  const { deck } = parse({ id: 'columns', deck: { file: 'deck.md', text } })
  return [...blocksOf(deck, 'columns')][0]?.block.children ?? []
}

describe('Of two boxes with an arrow between them', () => {
  it('the one with more to say is wider', () => {
    expect(widerColumn(columnsOf(much, little), 'en')).toBe('from')
    expect(widerColumn(columnsOf(little, much), 'en')).toBe('to')
    expect(columnRooms('from')[0]).toBeGreaterThan(columnRooms('from')[1])
    expect(columnRooms('to')).toEqual(columnRooms('from').toReversed())
  })

  it('both are of one width where they say much the same, hold lists, are compared, or a word would not fit', () => {
    expect(widerColumn(columnsOf(much, much), 'en')).toBeUndefined()
    expect(widerColumn(columnsOf(much, `- ${little}`), 'en')).toBeUndefined()
    expect(widerColumn(columnsOf(much, little, 'avoid'), 'en')).toBeUndefined()
    expect(widerColumn(columnsOf(much, 'Intergovernmentalisation'), 'en')).toBeUndefined()
  })

  it('words are a step larger that fill no more than four lines, and a step smaller where there are many', () => {
    const long = `${much}, ${much}`
    expect(columnText(columnsOf(long, little), 'from', 'en')).toBe(34)
    expect(columnText(columnsOf(much, little), 'from', 'en')).toBe(40)
    expect(columnText(columnsOf(much, little), undefined, 'en')).toBeUndefined()
    expect(columnTextIn(32, 40)).toBeLessThan(34)
  })
})
