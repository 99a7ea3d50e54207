import type { ListItem } from 'mdast'
import { expect, it, test } from 'vitest'
import { figuresOf, shares } from '../../src/deck/figures.js'
import { all } from '../../src/deck/walk.js'
import { parse } from '../../src/index.js'

function figures(...items: readonly string[]) {
  const text = `---\nlanguage: en\n---\n\n# T\n\n---\n\n## Title\n\n${items.map(item => `- ${item}`).join('\n')}\n`
  const [, slide] = parse(text).deck.slides
  return figuresOf(all(slide?.body ?? [], 'list'))
}

test.each([
  ['**72 hours**: of water', '72', 'hours'],
  ['**72 hours:** of water', '72', 'hours'],
  ['**1,204,310** people', '1,204,310', ''],
  ['**1 in 3**: walk', '1 in 3', ''],
  ['**40 %**: walk', '40 %', ''],
  ['**$4.2 million**: a year', '$4.2', 'million'],
  ['**3–5 days**: to dry', '3–5', 'days'],
  ['**72小时**：用水', '72', '小时'],
  ['**٧٢ ساعة**: ماء', '٧٢', 'ساعة']
])('%s is a figure and its unit', (item, number, unit) => {
  const [figure] = figures(item, '**1**: other') ?? []
  expect(figure).toMatchObject({ number, unit })
})

it('an item without a figure, or without what it means, is none', () => {
  expect(figures('**72 hours**: of water', '**Water**: for all')).toBeUndefined()
  expect(figures('**72 hours**: of water', '**9 hours**')).toBeUndefined()
  expect(figures('**72 hours**: of water', '9 hours: walked')).toBeUndefined()
  expect(figures('**72 hours**: of water')).toBeUndefined()
})

test.each([
  [
    ['**72 hours**: a', '**120 hours**: b'],
    [0.6, 1]
  ],
  [
    ['**1 hour**: a', '**4 hours**: b'],
    [0.25, 1]
  ],
  [
    ['**40 %**: a', '**5 %**: b'],
    [0.4, 0.05]
  ],
  [['**72 hours**: a', '**3 days**: b'], undefined],
  [['**2019**: a', '**2020**: b'], undefined],
  [['**1,200 people**: a', '**3 people**: b'], undefined]
])('bars compare %j only where all count the same', (items, expected) => {
  expect(shares(figures(...items) ?? [])).toEqual(expected)
})

it('leaves the colon out of what a figure means', () => {
  const said = figures('**72 hours** : of *clean* water', '**9 hours** to walk')?.map(({ meaning }) => meaning)
  expect(said?.map(words => words.map(word => (word.type === 'text' ? word.value : word.type)))).toEqual([
    ['of ', 'emphasis', ' water'],
    ['to walk']
  ])
})

// What is written stays in the tree that translations and other formats read.
it('changes nothing of the list', () => {
  const text = '---\nlanguage: en\n---\n\n# T\n\n---\n\n## Title\n\n- **7**: one\n- **8**: two\n'
  const [, slide] = parse(text).deck.slides
  const before = structuredClone(all(slide?.body ?? [], 'listItem') as ListItem[])
  figuresOf(all(slide?.body ?? [], 'list'))
  expect(all(slide?.body ?? [], 'listItem')).toEqual(before)
})
