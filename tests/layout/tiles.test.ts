import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/deck/blocks.js'
import { isTitle } from '../../src/deck/walk.js'
import { tileShape } from '../../src/layout/tiles.js'
import { parse } from '../../src/parse/parse.js'

const long = 'Capacity building of host Government and state institutions {icon=shield}'
const short = 'Fence {icon=fence}'

function shapeOf(items: readonly string[], below = ''): string {
  const list = items.map(item => `- ${item}`).join('\n')
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n::slide{layout=tiles}\n\n## Tiles\n\n${list}\n\n${below}\n`
  const { deck } = parse({ id: 'tiles', deck: { file: 'deck.md', text } })
  const blocks: readonly Block[] = deck.slides[1]?.body.filter(block => !isTitle(block)) ?? []
  return tileShape(blocks, 'en')
}

describe('tiles', () => {
  it('stand high with few words, and wide with many', () => {
    expect(shapeOf([short, short, short])).toBe('high')
    expect(shapeOf([long, long, long, long, short, short])).toBe('wide')
  })

  it('have a row each where an odd number of wide ones would leave one behind', () => {
    expect(shapeOf([long, long, long])).toBe('rows')
    expect(shapeOf([long, long, short, short, short])).toBe('rows')
  })

  it('stand two in a row where that many rows do not fit', () => {
    expect(shapeOf([long, long, long, long, long], ':::callout{kind=note}\nOne more thing to say.\n:::')).toBe('wide')
  })
})
